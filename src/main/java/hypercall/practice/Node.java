package hypercall.practice;

import java.time.Instant;

/// A node of the cluster, as it is built.
///
/// @param name its name
/// @param number its place in the cluster, from 1; 0 for a node that is in none
/// @param address its own address, shown but never listened on
/// @param cpus how many processors it has
/// @param memory bytes
/// @param rootSize bytes of its root file system
/// @param booted when it was started
/// @param load how busy the node itself is, without its guests
record Node(
    String name,
    int number,
    String address,
    int cpus,
    long memory,
    long rootSize,
    Instant booted,
    Load load) {}
