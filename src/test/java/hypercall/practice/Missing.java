package hypercall.practice;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.DynamicTest;

/// A test that is skipped because something it needs is missing.
///
/// An assumption within a test factory itself leaves no trace in the count; this one is seen.
final class Missing {
  private Missing() {}

  static DynamicTest test(String what) {
    return DynamicTest.dynamicTest(what, () -> assumeTrue(false, what));
  }
}
