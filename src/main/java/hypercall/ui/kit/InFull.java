package hypercall.ui.kit;

import hypercall.bytes.GrowingBytes;
import java.util.concurrent.Callable;

/// What may be too much for the clipboard, to be written into a file.
///
/// @param ending of the file's name, with its dot
/// @param bytes makes all of it, finished, to be closed by whoever asked; blocks
public record InFull(String ending, Callable<GrowingBytes> bytes) {}
