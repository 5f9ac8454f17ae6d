package hypercall.pve;

import java.io.IOException;

/// The server said no to a sign-in; the message is a sentence for people and holds no secret.
public sealed class SignInFailed extends IOException permits SecondFactorAsked, OtherProduct {
  private static final long serialVersionUID = 1;

  public SignInFailed(String message) {
    super(message);
  }
}
