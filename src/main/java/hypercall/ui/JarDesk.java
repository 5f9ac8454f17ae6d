package hypercall.ui;

import hypercall.http.CookieTarget;
import hypercall.pve.SessionCookies;
import hypercall.pve.SessionService;
import hypercall.ui.cookies.CookiesModel;
import hypercall.ui.request.FilledPath;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// The cookie jar of the connection on top, in the place of a tab's editor. A cookie being typed
/// waits while the person is at another connection, or back at the request.
final class JarDesk {
  private final ConnectionModel connections;
  private final TabsModel tabs;
  private final Executor interfaceThread;
  private Runnable inspector = () -> {};

  JarDesk(ConnectionModel connections, TabsModel tabs, Executor interfaceThread) {
    this.connections = connections;
    this.tabs = tabs;
    this.interfaceThread = interfaceThread;
    connections.connectionProperty().subscribe(_ -> turn());
  }

  /// Who shows what the session's ticket says.
  void setInspector(Runnable opens) {
    inspector = opens;
  }

  /// Shows the connection's cookies in the place of the tab's editor.
  void show(RequestTab tab) {
    connections
        .service()
        .ifPresentOrElse(session -> tab.jars().show(jar(tab, session)), connections::showConnect);
  }

  /// The jar of the connection before is no longer to be seen; that of the one now, where it was.
  private void turn() {
    @Nullable SessionService session = connections.service().orElse(null);
    @Nullable SessionCookies now = session == null ? null : session.cookies();
    tabs.tabs().forEach(tab -> tab.jars().turn(now));
  }

  private CookiesModel jar(RequestTab tab, SessionService session) {
    return tab.jars()
        .of(session.cookies())
        .orElseGet(
            () ->
                new CookiesModel(
                    session.cookies(),
                    () -> target(tab, session),
                    interfaceThread,
                    tab.jars()::leave,
                    () -> inspector.run()));
  }

  /// Where its request goes through this session, as far as cookies care.
  static CookieTarget target(RequestTab tab, SessionService session) {
    CookieTarget base = CookieTarget.of(session.connection().base());
    return new CookieTarget(
        base.host(), base.path() + FilledPath.of(tab.request().draft()), base.secure());
  }
}
