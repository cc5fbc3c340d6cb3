package io.baton.engine.commands;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The proof that a command was carried out: a row written in the command's own transaction, in a table that the
 * application owns. It exists exactly when the engine's change does.
 */
final class Receipts {

  private final JdbcTemplate sql;

  Receipts(JdbcTemplate sql) {
    this.sql = sql;
  }

  /**
   * Writes the receipt and returns the transaction's id, or null when the command was carried out before. Waits while the
   * same command runs in another transaction.
   */
  String write(UUID command) {
    return first(sql.queryForList(
        "insert into app.engine_receipts (command_id, xid) values (?, pg_current_xact_id()) "
            + "on conflict (command_id) do nothing returning xid::text", String.class, command));
  }

  /** Returns the id of the transaction that carried the command out, or null. */
  String find(UUID command) {
    return first(sql.queryForList("select xid::text from app.engine_receipts where command_id = ?", String.class, command));
  }

  private static String first(List<String> rows) {
    return rows.isEmpty() ? null : rows.get(0);
  }
}
