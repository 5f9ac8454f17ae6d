package hypercall;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/// The compiled classes that the rules of the house are asked about.
final class House {
  private House() {}

  /// The classes of the product and of its tests.
  static JavaClasses everything() {
    return new ClassFileImporter().importPackages("hypercall");
  }

  /// The classes that are shipped.
  static JavaClasses product() {
    return everything()
        .that(
            describe(
                "are part of the product",
                c ->
                    c.getSource()
                        .map(s -> !s.getUri().getPath().contains("/test-classes/"))
                        .orElse(false)));
  }

  /// Whether the class is `App` or stands within it.
  static boolean isApp(JavaClass c) {
    return c.getName().equals("hypercall.App") || c.getName().startsWith("hypercall.App$");
  }
}
