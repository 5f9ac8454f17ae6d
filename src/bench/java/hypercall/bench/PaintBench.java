package hypercall.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.VPos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;

/// Rows of text nodes against a Canvas, painting the same coloured lines: the measurement the
/// viewer's way of painting was chosen by.
///
/// Text nodes get their colour from a style class, as the house asks of everything; the Canvas has
/// looked its few colours up once.
///
/// Run with `-Djavafx.animation.fullspeed=true`: frames then follow each other without waiting for
/// the clock, and the time between two is what one costs, layout, style and rendering included.
public final class PaintBench {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 960;
  private static final int LINE = 20;
  private static final int ROWS = HEIGHT / LINE + 1;
  private static final int FRAMES = 400;
  private static final int WARM = 150;
  private static final Font FONT = Font.font("JetBrains Mono", 12.5);
  private static final Color[] INKS = {
    Color.web("#1f2328"), Color.web("#0550ae"), Color.web("#116329"), Color.web("#953800")
  };

  private static final String[] CLASSES = {"plain", "key", "string", "number"};
  private static final String SHEET =
      "data:text/css,.plain{-fx-fill:%231f2328}.key{-fx-fill:%230550ae}"
          + ".string{-fx-fill:%23116329}.number{-fx-fill:%23953800}";

  private static final String[] KEYS = {"maxmem", "status", "diskwrite", "uptime"};

  /// A coloured piece of a line.
  private record Piece(int column, String text, int ink) {}

  private static List<Piece> line(long row, int tokens) {
    Random random = new Random(row);
    List<Piece> pieces = new ArrayList<>();
    int column = 2 + 2 * (int) (row % 4);
    for (int i = 0; i < tokens; i++) {
      String text =
          switch (tokens == 4 ? i : 2 + i % 2) {
            case 0 -> "\"" + KEYS[(int) (row % KEYS.length)] + '"';
            case 1 -> ": ";
            case 2 -> tokens == 4 ? "\"qemu/" + random.nextInt() + '"' : "" + random.nextInt(100);
            default -> ", ";
          };
      pieces.add(new Piece(column, text, (i + (int) row) % 4));
      column += text.length();
    }
    return pieces;
  }

  /// Something that can show the rows from a first one on.
  private record Candidate(int tokens, String name, Parent node, LongConsumer show) {}

  private static Candidate flows(int tokens) {
    Pane pane = new Pane();
    List<TextFlow> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      TextFlow flow = new TextFlow();
      flow.setLayoutY(i * LINE);
      rows.add(flow);
    }
    pane.getChildren().setAll(rows);
    return new Candidate(
        tokens,
        "rows of TextFlow",
        pane,
        first -> {
          for (int i = 0; i < ROWS; i++) {
            List<Text> texts = new ArrayList<>();
            int column = 0;
            for (Piece piece : line(first + i, tokens)) {
              texts.add(text(" ".repeat(piece.column - column) + piece.text, piece.ink));
              column = piece.column + piece.text.length();
            }
            rows.get(i).getChildren().setAll(texts);
          }
        });
  }

  private static Candidate texts(int tokens, double cell) {
    Pane pane = new Pane();
    Text[][] cells = new Text[ROWS][tokens];
    for (int i = 0; i < ROWS; i++) {
      for (int k = 0; k < tokens; k++) {
        cells[i][k] = text("", 0);
        cells[i][k].setTextOrigin(VPos.TOP);
        cells[i][k].setY(i * LINE);
        pane.getChildren().add(cells[i][k]);
      }
    }
    return new Candidate(
        tokens,
        "rows of recycled Text",
        pane,
        first -> {
          for (int i = 0; i < ROWS; i++) {
            List<Piece> pieces = line(first + i, tokens);
            for (int k = 0; k < tokens; k++) {
              Piece piece = pieces.get(k);
              cells[i][k].setText(piece.text);
              cells[i][k].getStyleClass().set(0, CLASSES[piece.ink]);
              cells[i][k].setX(piece.column * cell);
            }
          }
        });
  }

  private static Candidate canvas(int tokens, double cell) {
    Canvas canvas = new Canvas(WIDTH, HEIGHT);
    return new Candidate(
        tokens,
        "Canvas",
        new Pane(canvas),
        first -> {
          GraphicsContext g = canvas.getGraphicsContext2D();
          g.clearRect(0, 0, WIDTH, HEIGHT);
          g.setFont(FONT);
          g.setTextBaseline(VPos.TOP);
          for (int i = 0; i < ROWS; i++) {
            for (Piece piece : line(first + i, tokens)) {
              g.setFill(INKS[piece.ink]);
              g.fillText(piece.text, piece.column * cell, i * LINE);
            }
          }
        });
  }

  private static Text text(String content, int ink) {
    Text text = new Text(content);
    text.setFont(FONT);
    text.getStyleClass().add(CLASSES[ink]);
    return text;
  }

  public static void main(String[] arguments) throws InterruptedException {
    CountDownLatch ready = new CountDownLatch(1);
    Platform.startup(ready::countDown);
    ready.await();
    Platform.setImplicitExit(false);
    System.out.printf("%d lines, %d x %d%n", ROWS, WIDTH, HEIGHT);
    System.out.println(
        "| pieces a line | way | first paint | scroll, p50 / p95 | jump, p50 / p95 |");
    System.out.println("|---|---|---|---|---|");
    for (int tokens : new int[] {4, 40}) {
      for (int round = 0; round < 2; round++) {
        for (int way = 0; way < 3; way++) {
          measure(way, tokens, round == 1);
        }
      }
    }
    Platform.exit();
  }

  private static void measure(int way, int tokens, boolean print) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          double cell = text("0", 0).getLayoutBounds().getWidth();
          long begin = System.nanoTime();
          Candidate candidate =
              switch (way) {
                case 0 -> flows(tokens);
                case 1 -> texts(tokens, cell);
                default -> canvas(tokens, cell);
              };
          candidate.show.accept(0);
          Stage stage = new Stage();
          stage.setScene(new Scene(candidate.node, WIDTH, HEIGHT));
          stage.getScene().getStylesheets().add(SHEET);
          stage.show();
          frames(candidate, begin, stage, print, done);
        });
    done.await();
  }

  private static void frames(
      Candidate candidate, long begin, Stage stage, boolean print, CountDownLatch done) {
    long[] scroll = new long[FRAMES];
    long[] jump = new long[FRAMES];
    Random random = new Random(7);
    new AnimationTimer() {
      private int frame = -WARM;
      private long last = begin;
      private long firstPaint;

      @Override
      public void handle(long ignored) {
        long now = System.nanoTime();
        if (frame == -WARM + 1) {
          firstPaint = now - begin;
        }
        if (frame > 0 && frame <= FRAMES) {
          scroll[frame - 1] = now - last;
        } else if (frame > FRAMES && frame <= 2 * FRAMES) {
          jump[frame - FRAMES - 1] = now - last;
        }
        if (frame == 2 * FRAMES) {
          stop();
          stage.close();
          if (print) {
            System.out.printf(
                "| %d | %s | %.1f ms | %s | %s |%n",
                candidate.tokens, candidate.name, firstPaint / 1e6, figures(scroll), figures(jump));
          }
          done.countDown();
          return;
        }
        last = System.nanoTime();
        candidate.show.accept(frame < FRAMES ? frame + WARM : random.nextInt(5_000_000));
        frame++;
      }
    }.start();
  }

  private static String figures(long[] nanos) {
    Arrays.sort(nanos);
    return String.format(
        "%.1f / %.1f ms", nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 95 / 100] / 1e6);
  }

  private PaintBench() {}
}
