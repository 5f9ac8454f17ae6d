package hypercall.pve;

/// The password was right; the sign-in goes on once the second factor is typed.
public final class SecondFactorAsked extends SignInFailed {
  private static final long serialVersionUID = 1;

  private final transient HalfTicket half;

  public SecondFactorAsked(HalfTicket half, String message) {
    super(message);
    this.half = half;
  }

  /// Who is asked, and for what.
  public HalfTicket half() {
    return half;
  }
}
