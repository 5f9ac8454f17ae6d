package hypercall.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Bytes that grow while they are read: one thread appends, any number read what is there.
///
/// Small ones stay in memory in chunks; beyond a threshold they go on in a mapped spill file of
/// mode 0600 that is deleted when closed. Positions and sizes are bytes and may exceed 2 GiB. After
/// [#close] nothing can be read or appended: both throw IllegalStateException.
public final class GrowingBytes implements AutoCloseable {
  static final int CHUNK_BITS = 20;
  static final int CHUNK = 1 << CHUNK_BITS;
  private static final int FIRST_ROOM = 16 << 10;

  private final @Nullable Path folder;
  private final long threshold;
  private final @Nullable Arena mapping;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private @Nullable SpillFile spill;
  private Runnable atClose = () -> {};

  // Readers look at the size first and at the chunks after it; the writer goes the other way round.
  private volatile @Nullable MemorySegment[] chunks;
  private volatile long size;
  private volatile boolean finished;
  private volatile boolean brokenOff;
  private volatile boolean closed;

  private GrowingBytes(@Nullable Path folder, long threshold) {
    this.folder = folder;
    this.threshold = threshold;
    this.mapping = null;
    this.chunks = new MemorySegment[1];
  }

  private GrowingBytes(MemorySegment whole, @Nullable Arena mapping) {
    this.folder = null;
    this.threshold = Long.MAX_VALUE;
    this.mapping = mapping;
    this.chunks = slices(whole);
    this.size = whole.byteSize();
    this.finished = true;
  }

  /// In memory, whatever the size.
  public static GrowingBytes inMemory() {
    return new GrowingBytes(null, Long.MAX_VALUE);
  }

  /// In memory up to `threshold` bytes (rounded down to whole MiB), then in a spill file inside
  /// `folder`, which is made with mode 0700 when it is first needed.
  public static GrowingBytes spilling(Path folder, long threshold) {
    return new GrowingBytes(folder, threshold);
  }

  /// Finished bytes over an array that is not copied.
  public static GrowingBytes of(byte[] whole) {
    return new GrowingBytes(MemorySegment.ofArray(whole), null);
  }

  /// Finished bytes over a file mapped read-only (`format FILE`); closing does not delete it.
  ///
  /// A file that somebody else shortens meanwhile makes later reads fail with an InternalError:
  /// that is how the JVM tells that mapped pages are gone.
  public static GrowingBytes map(Path file) throws IOException {
    Arena arena = Arena.ofShared();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new GrowingBytes(
          channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena), arena);
    } catch (IOException | RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  /// Others, empty, that go where these do when they grow.
  public GrowingBytes another() {
    return new GrowingBytes(folder, threshold);
  }

  /// The same, filled and finished, to be closed by whoever asked; given back when that fails.
  public GrowingBytes another(Filler filler) throws IOException {
    GrowingBytes filled = another();
    boolean whole = false;
    try {
      filler.fill(filled);
      filled.finish();
      whole = true;
      return filled;
    } finally {
      if (!whole) {
        filled.close();
      }
    }
  }

  /// Appends all that is to be in new bytes.
  @FunctionalInterface
  public interface Filler {
    void fill(GrowingBytes target) throws IOException;
  }

  /// Deletes the spill files that a crashed process left in `folder`; those in use stay.
  public static void deleteLeftovers(Path folder) throws IOException {
    SpillFile.deleteLeftovers(folder);
  }

  /// Adds bytes at the end; an IOException tells that the disk did not take them.
  public void append(byte[] source, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, source.length);
    synchronized (this) {
      if (closed || finished) {
        throw new IllegalStateException("These bytes are " + (closed ? "closed" : "finished"));
      }
      int done = 0;
      while (done < length) {
        done += appendToChunk(source, offset + done, length - done);
      }
    }
    tellListeners();
  }

  private int appendToChunk(byte[] source, int offset, int length) throws IOException {
    int index = (int) (size >>> CHUNK_BITS);
    int at = (int) (size & (CHUNK - 1));
    int n = Math.min(length, CHUNK - at);
    if (folder != null && ((long) index + 1) << CHUNK_BITS > threshold) {
      SpillFile file = spill;
      if (file == null) {
        file = SpillFile.create(folder);
        spill = file;
      }
      int spilled = index - (int) (Math.max(threshold, 0) >>> CHUNK_BITS);
      file.write(((long) spilled << CHUNK_BITS) + at, source, offset, n);
      if (at == 0) {
        put(index, file.chunk(spilled));
      }
    } else {
      MemorySegment.copy(
          source, offset, heapChunk(index, at, at + n), ValueLayout.JAVA_BYTE, at, n);
    }
    size += n;
    return n;
  }

  /// A chunk in memory with room for `needed` bytes; the first one starts small, since most bodies
  /// are.
  private MemorySegment heapChunk(int index, int used, int needed) {
    MemorySegment chunk = index < chunks.length ? chunks[index] : null;
    if (chunk != null && chunk.byteSize() >= needed) {
      return chunk;
    }
    int room = CHUNK;
    if (index == 0) {
      room = FIRST_ROOM;
      while (room < needed) {
        room <<= 1;
      }
    }
    MemorySegment larger = MemorySegment.ofArray(new byte[room]);
    if (chunk != null) {
      MemorySegment.copy(chunk, 0, larger, 0, used);
    }
    put(index, larger);
    return larger;
  }

  private void put(int index, MemorySegment chunk) {
    // A copy, since a reader may be looking at the old table.
    @Nullable MemorySegment[] next =
        Arrays.copyOf(chunks, index < chunks.length ? chunks.length : index * 2);
    next[index] = chunk;
    chunks = next;
  }

  /// No more will come, though it is not the end.
  public void breakOff() {
    brokenOff = !finished;
    finish();
  }

  /// Whether it ended before its end, so that what is missing is no fault of what is there.
  public boolean isBrokenOff() {
    return brokenOff;
  }

  /// No more will come.
  public void finish() {
    synchronized (this) {
      if (finished) {
        return;
      }
      finished = true;
    }
    tellListeners();
  }

  public boolean isFinished() {
    return finished;
  }

  public long size() {
    return size;
  }

  public byte at(long position) {
    Objects.checkIndex(position, size);
    return chunk(position).get(ValueLayout.JAVA_BYTE, position & (CHUNK - 1));
  }

  /// Copies `length` bytes that are there; asking beyond `size()` is an IndexOutOfBoundsException.
  public void read(long position, byte[] target, int offset, int length) {
    Objects.checkFromIndexSize(position, length, size);
    Objects.checkFromIndexSize(offset, length, target.length);
    int done = 0;
    while (done < length) {
      long from = position + done;
      int at = (int) (from & (CHUNK - 1));
      int n = Math.min(length - done, CHUNK - at);
      MemorySegment.copy(chunk(from), ValueLayout.JAVA_BYTE, at, target, offset + done, n);
      done += n;
    }
  }

  private MemorySegment chunk(long position) {
    @Nullable MemorySegment[] table = chunks;
    int index = (int) (position >>> CHUNK_BITS);
    MemorySegment chunk = index < table.length ? table[index] : null;
    if (chunk == null) {
      throw new IllegalStateException("These bytes are closed");
    }
    return chunk;
  }

  /// Runs on the appending thread after each append and after finish; not for what came before.
  public void onGrowth(Runnable listener) {
    listeners.add(listener);
  }

  private void tellListeners() {
    for (Runnable listener : listeners) {
      listener.run();
    }
  }

  /// A stream over what is there now, from position 0.
  public InputStream stream() {
    return new BytesStream(this, size);
  }

  /// Runs once, on the closing thread; in place of what was to run before.
  public synchronized void onClose(Runnable last) {
    atClose = last;
  }

  /// Gives memory and disk back; doing it twice is harmless.
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    finished = true;
    chunks = new MemorySegment[1];
    listeners.clear();
    atClose.run();
    if (mapping != null) {
      mapping.close();
    }
    if (spill != null) {
      spill.close();
      spill = null;
    }
  }

  private static @Nullable MemorySegment[] slices(MemorySegment whole) {
    int count = (int) ((whole.byteSize() + CHUNK - 1) >>> CHUNK_BITS);
    @Nullable MemorySegment[] slices = new MemorySegment[Math.max(1, count)];
    for (int i = 0; i < count; i++) {
      long from = (long) i << CHUNK_BITS;
      slices[i] = whole.asSlice(from, Math.min(CHUNK, whole.byteSize() - from));
    }
    return slices;
  }
}
