package hypercall.practice;

/// An account of the practice cluster, to be shown and filled in.
///
/// @param userid the user with its realm, such as `root@pam`
/// @param password its password, which is no secret: it opens nothing but the practice cluster
/// @param rights what the account may do, in a few words
public record PracticeAccount(String userid, String password, String rights) {
  @Override
  public String toString() {
    return "PracticeAccount[" + userid + ", " + rights + "]";
  }
}
