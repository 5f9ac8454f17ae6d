package hypercall.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measures what the README claims about speed, and prints it as one Markdown table: formatting
/// against jq, the index behind the viewer, JSONPath over it, and the viewer in a window.
///
/// To repeat it, on a machine that has nothing else to do and has `jq` 1.6 or newer on its path:
///
///     mvn -q -Pbench test-compile exec:exec -Dbench=hypercall.bench.Figures
///
/// It takes about a minute. Every figure is a median of several rounds, taken in one run. The
/// window opens in memory; `-Dfx.platform=gtk` opens it on the display. The line above the table
/// tells what the machine is and how busy it was.
///
/// Arguments (`-Dbench.args="…"`): size in MB (100), rounds (9).
public final class Figures {
  private Figures() {}

  public static void main(String[] args) throws Exception {
    int megabytes = args.length > 0 ? Integer.parseInt(args[0]) : 100;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 9;
    String before = machine();
    List<Figure> figures = new ArrayList<>();
    figures.addAll(FormatVersusJq.figures(megabytes, rounds, FormatVersusJq.LAUNCHER));
    figures.addAll(new IndexBench(megabytes, rounds).figures());
    figures.addAll(new PathBench(megabytes, rounds).figures());
    figures.addAll(ViewerBench.figures(megabytes));
    System.out.println(before + load(", %.1f after"));
    System.out.println();
    System.out.println("| what | measured |");
    System.out.println("|---|---|");
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
