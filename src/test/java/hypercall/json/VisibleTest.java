package hypercall.json;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import org.junit.jupiter.api.Test;

class VisibleTest {
  @Test
  void blocksAreCountedAsAWalkThroughAllLinesCounts() {
    for (int seed = 0; seed < 60; seed++) {
      RandomJson random = new RandomJson(seed);
      String text = "\uFEFF[" + random.text(2000) + "," + random.text(2000) + "]";
      byte[] json =
          Reference.utf8(seed % 4 == 0 ? text + "x\n\n" + text : text.substring(seed % 2));
      Index index = new Index(GrowingBytes.of(json));
      index.advance(Long.MAX_VALUE);
      Index.Progress progress = index.progress();
      for (int depth = 0; depth < 7; depth++) {
        Visible visible = new Visible(index, depth, 1);
        visible.extend(progress, progress.lines());
        LineWalk walk = new LineWalk(index, progress, 0);
        long count = 0;
        while (walk.nextLine()) {
          boolean shown = walk.indent < depth || walk.indent == depth && !walk.closing;
          count += shown ? 1 : 0;
          if (shown && random.below(20) == 0) {
            assertThat(visible.line(progress, count)).isEqualTo(walk.line);
            assertThat(visible.countTo(progress, walk.line)).isEqualTo(count);
          }
        }
        assertThat(walk.line).isEqualTo(progress.lines());
        assertThat(visible.countTo(progress, progress.lines())).isEqualTo(count);
      }
    }
  }

  @Test
  void whatIsCountedWhileTheIndexRunsAheadIsNotCountedTooShort() {
    for (int seed = 0; seed < 20; seed++) {
      byte[] json = Reference.utf8("[" + (new RandomJson(seed).text(300) + ",").repeat(20) + "0]");
      Index index = new Index(GrowingBytes.of(json));
      index.advance(7001);
      Index.Progress early = index.progress();
      index.advance(Long.MAX_VALUE);
      Index.Progress late = index.progress();
      for (int depth = 0; depth < 5; depth++) {
        Visible whole = new Visible(index, depth, 1);
        whole.extend(late, late.lines());
        Visible grown = new Visible(index, depth, 1);
        grown.extend(early, early.lines());
        assertThat(grown.countTo(early, early.lines()))
            .isEqualTo(whole.countTo(late, early.lines()));
        grown.extend(late, late.lines());
        assertThat(grown.countTo(late, late.lines())).isEqualTo(whole.countTo(late, late.lines()));
      }
    }
  }
}
