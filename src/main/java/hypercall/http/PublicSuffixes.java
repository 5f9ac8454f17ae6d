package hypercall.http;

import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/// The names below which strangers are neighbours, such as `co.uk`, by Mozilla's list as HttpClient
/// ships it; it is read when it is first asked.
public final class PublicSuffixes {
  private PublicSuffixes() {}

  /// Whether cookies for a whole such domain are refused. A name of one part always is one.
  ///
  /// @param domain lower case
  public static boolean has(String domain) {
    String name = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
    return name.indexOf('.') < 0 || PublicSuffixMatcherLoader.getDefault().matches(name);
  }
}
