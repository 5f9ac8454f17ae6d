package hypercall.bytes;

import java.io.IOException;
import java.io.OutputStream;

/// Takes what is written and adds it to growing bytes; closing it does not finish them.
public class Appending extends OutputStream {
  private final GrowingBytes target;

  public Appending(GrowingBytes target) {
    this.target = target;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] source, int from, int length) throws IOException {
    target.append(source, from, length);
  }
}
