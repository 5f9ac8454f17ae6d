package hypercall.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The saved requests and their folders, each kind in its order: what stands before another of the
/// same folder is shown before it.
public record Contents(List<Folder> folders, List<SavedRequest> requests) {
  public static final Contents NONE = new Contents(List.of(), List.of());

  public Contents {
    folders = List.copyOf(folders);
    requests = List.copyOf(requests);
  }

  /// What two states have made of one value, joined.
  private interface Join<T> {
    T join(T now, T before, T after);
  }

  /// Adds the folders that are only named, by a request or by a folder inside: a request that came
  /// from elsewhere need not bring its folder's file.
  ///
  /// @param newId gives an id for a folder of this name
  Contents withNamedFolders(UnaryOperator<String> newId) {
    Set<List<String>> known = new HashSet<>();
    folders.forEach(folder -> known.add(folder.path()));
    List<Folder> all = new ArrayList<>(folders);
    folders.forEach(folder -> addNamed(folder.parent(), known, all, newId));
    requests.forEach(request -> addNamed(request.folder(), known, all, newId));
    return new Contents(all, requests);
  }

  private static void addNamed(
      List<String> path, Set<List<String>> known, List<Folder> all, UnaryOperator<String> newId) {
    for (int depth = 1; depth <= path.size(); depth++) {
      List<String> part = path.subList(0, depth);
      if (known.add(part)) {
        all.add(new Folder(newId.apply(part.getLast()), part, false, ""));
      }
    }
  }

  /// This state, changed as `before` was changed into `after`: what neither of them knows or what
  /// was edited meanwhile stays. Given the other way round it takes the change back.
  public Contents change(Contents before, Contents after) {
    return new Contents(
        change(folders, before.folders, after.folders, Folder::id, Contents::join),
        change(requests, before.requests, after.requests, SavedRequest::id, Contents::join));
  }

  private static <T> List<T> change(
      List<T> now, List<T> before, List<T> after, Function<T, String> id, Join<T> join) {
    Map<String, T> present = byId(now, id);
    Map<String, T> old = byId(before, id);
    Map<String, T> wanted = byId(after, id);
    List<T> changed = new ArrayList<>();
    wanted.forEach(
        (key, value) -> {
          @Nullable T is = present.get(key);
          @Nullable T was = old.get(key);
          if (is != null && was != null) {
            changed.add(is.equals(was) ? value : join.join(is, was, value));
          } else if (is != null) {
            changed.add(is);
          } else if (!value.equals(was)) {
            changed.add(value);
          }
        });
    present.forEach(
        (key, value) -> {
          if (!wanted.containsKey(key) && !old.containsKey(key)) {
            changed.add(value);
          }
        });
    return changed;
  }

  private static Folder join(Folder now, Folder before, Folder after) {
    return new Folder(
        now.id(),
        pick(now.path(), before.path(), after.path()),
        pick(now.collapsed(), before.collapsed(), after.collapsed()),
        pick(now.description(), before.description(), after.description()));
  }

  private static SavedRequest join(SavedRequest now, SavedRequest before, SavedRequest after) {
    return now.withName(pick(now.name(), before.name(), after.name()))
        .withFolder(pick(now.folder(), before.folder(), after.folder()))
        .withDescription(pick(now.description(), before.description(), after.description()));
  }

  private static <V> V pick(V now, V before, V after) {
    return before.equals(after) ? now : after;
  }

  private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
    Map<String, T> map = new LinkedHashMap<>();
    values.forEach(value -> map.put(id.apply(value), value));
    return map;
  }
}
