package hypercall.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measures what the README claims about the speed of the viewer, beside what was promised and
/// beside jq, and prints it as one Markdown table.
///
/// To repeat it, on a machine that has nothing else to do and has `jq` 1.6 or newer on its path:
///
///     mvn -q -Pbench test-compile exec:exec -Dbench=hypercall.bench.Figures
///
/// It takes about three minutes; each part can be run by itself. The window is the response pane
/// with its model, and opens in memory; `-Dfx.platform=gtk` opens it on the display. The line above
/// the table tells what the machine is and how busy it was.
///
/// Arguments (`-Dbench.args="…"`): size in MB (100), rounds (9).
public final class Figures {
  private static final int LARGEST = 500;
  private static final int SCREENS = 20;

  private Figures() {}

  public static void main(String[] args) throws Exception {
    int megabytes = args.length > 0 ? Integer.parseInt(args[0]) : 100;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 9;
    String size = String.valueOf(megabytes);
    String before = machine();
    List<Figure> figures = new ArrayList<>();
    Figure first = ScreenBench.firstEver();
    AnswerWindow window = AnswerWindow.open();
    figures.addAll(ScreenBench.figures(window, LARGEST, SCREENS));
    figures.add(first);
    figures.addAll(StallBench.figures(window, megabytes));
    window.close();
    figures.addAll(Child.figures(List.of(FrameBench.FULL_SPEED), FrameBench.class, size));
    figures.addAll(new IndexBench(megabytes, rounds).figures());
    figures.addAll(FormatVersusJq.figures(megabytes, rounds, FormatVersusJq.LAUNCHER));
    figures.addAll(Child.figures(Child.AS_STARTED, MemoryBench.class, size));
    System.out.println(before + load(", %.1f after"));
    System.out.println();
    System.out.println(Figure.HEAD);
    figures.forEach(figure -> System.out.println(figure.row()));
  }

  private static String machine() {
    Runtime runtime = Runtime.getRuntime();
    return "%d processors, %s %s, Java %s; load average %s"
        .formatted(
            runtime.availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.version().feature(),
            load("%.1f before"));
  }

  private static String load(String format) {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(Locale.ROOT, format, load);
  }
}
