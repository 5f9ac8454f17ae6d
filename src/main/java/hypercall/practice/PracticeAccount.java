package hypercall.practice;

/// An account of the practice cluster, to be shown and filled in.
///
/// @param userid the user with its realm, such as `root@pam`
/// @param password its password, which is no secret: it opens nothing but the practice cluster
/// @param rights what the account may do, in a few words
/// @param totp the secret of its authenticator app, no more a secret; empty without a second factor
public record PracticeAccount(String userid, String password, String rights, String totp) {
  PracticeAccount(String userid, String password, String rights) {
    this(userid, password, rights, "");
  }

  @Override
  public String toString() {
    return "PracticeAccount[" + userid + ", " + rights + "]";
  }
}
