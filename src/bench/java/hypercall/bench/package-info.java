/// Measurements that are run by hand: they print figures and check none.
@org.jspecify.annotations.NullMarked
package hypercall.bench;
