package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.port.SavedViews;
import io.greenjournal.core.view.SavedView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The filters that people keep, in SQLite. */
final class SqliteSavedViews implements SavedViews {
  private static final String VIEW = "SELECT id, maker, name, query, shared FROM saved_view";

  private final SqliteDatabase database;

  SqliteSavedViews(SqliteDatabase database) {
    this.database = database;
  }

  private static final String OWN = VIEW + " WHERE shared = 0 AND maker = ? ORDER BY place";
  private static final String SHARED = VIEW + " WHERE shared = 1 AND place > 0 ORDER BY place";

  @Override
  public List<SavedView> seenBy(long user) {
    return database.glance(sql -> {
      List<SavedView> all = new ArrayList<>(sql.list(OWN, SqliteSavedViews::view, user));
      all.addAll(sql.list(SHARED, SqliteSavedViews::view));
      return List.copyOf(all);
    });
  }

  @Override
  public Optional<SavedView> find(long user, long id) {
    return database
        .glance(sql -> sql.first(VIEW + " WHERE id = ?", SqliteSavedViews::view, id))
        .filter(view -> view.shared() || view.maker() == user);
  }

  /** In one statement, so that no two can be the last one that fits. */
  private static final String ADD = """
      INSERT INTO saved_view (maker, name, query, shared, place)
      SELECT ?1, ?2, ?3, ?4, ifnull(max(place), 0) + 1
        FROM saved_view WHERE shared = ?4 AND (?4 = 1 OR maker = ?1)
      HAVING count(*) < ?5
      RETURNING id, maker, name, query, shared
      """;

  @Override
  public Optional<SavedView> add(long maker, String name, String query, boolean shared) {
    return database.write(
        sql -> sql.first(ADD, SqliteSavedViews::view, maker, name, query, shared ? 1 : 0, MOST));
  }

  private static final String CHANGE = "UPDATE saved_view SET name = ?, query = ? WHERE id = ?";

  private static final String BECOME = """
      UPDATE saved_view SET shared = ?1, place = 1 + ifnull(
             (SELECT max(o.place) FROM saved_view o WHERE o.shared = ?1 AND (?1 = 1 OR o.maker = ?2)), 0)
       WHERE id = ?3 AND ?4 > (SELECT count(*) FROM saved_view o
                                WHERE o.shared = ?1 AND (?1 = 1 OR o.maker = ?2))
      """;

  @Override
  public boolean change(SavedView view) {
    return database.write(sql -> {
      Optional<SavedView> before =
          sql.first(VIEW + " WHERE id = ?", SqliteSavedViews::view, view.id());
      boolean fits = before.isPresent()
          && (before.get().shared() == view.shared()
              || sql.update(BECOME, view.shared() ? 1 : 0, before.get().maker(), view.id(), MOST)
                  > 0);
      return fits && sql.update(CHANGE, view.name(), view.query(), view.id()) > 0;
    });
  }

  private record Place(long id, long place) {}

  private static final String OWN_BEFORE = """
      SELECT id, place FROM saved_view WHERE shared = 0 AND maker = ? AND place < ? ORDER BY place DESC LIMIT 1
      """;
  private static final String OWN_AFTER = """
      SELECT id, place FROM saved_view WHERE shared = 0 AND maker = ? AND place > ? ORDER BY place LIMIT 1
      """;
  private static final String SHARED_BEFORE = """
      SELECT id, place FROM saved_view WHERE shared = 1 AND place < ? ORDER BY place DESC LIMIT 1
      """;
  private static final String SHARED_AFTER = """
      SELECT id, place FROM saved_view WHERE shared = 1 AND place > ? ORDER BY place LIMIT 1
      """;
  private static final String PLACE = "UPDATE saved_view SET place = ? WHERE id = ?";

  @Override
  public void move(long id, boolean up) {
    database.write(sql -> {
      Optional<SavedView> moved = sql.first(VIEW + " WHERE id = ?", SqliteSavedViews::view, id);
      Optional<Place> from =
          sql.first("SELECT id, place FROM saved_view WHERE id = ?", SqliteSavedViews::place, id);
      return moved
          .flatMap(view -> from.flatMap(now -> neighbour(sql, view, now.place(), up)
              .map(other -> sql.update(PLACE, other.place(), id)
                  + sql.update(PLACE, now.place(), other.id()))))
          .orElse(0);
    });
  }

  private static Optional<Place> neighbour(Sql sql, SavedView view, long place, boolean up) {
    return view.shared()
        ? sql.first(up ? SHARED_BEFORE : SHARED_AFTER, SqliteSavedViews::place, place)
        : sql.first(up ? OWN_BEFORE : OWN_AFTER, SqliteSavedViews::place, view.maker(), place);
  }

  @Override
  public boolean remove(long id) {
    return database.write(sql -> sql.update("DELETE FROM saved_view WHERE id = ?", id)) > 0;
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(row.getLong("id"), row.getLong("place"));
  }

  private static SavedView view(ResultSet row) throws SQLException {
    return new SavedView(
        row.getLong("id"),
        row.getLong("maker"),
        row.getString("name"),
        row.getString("query"),
        row.getInt("shared") == 1);
  }
}
