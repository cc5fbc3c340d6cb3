package io.baton.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database of its own on the PostgreSQL that BATON_TEST_JDBC_URL names, dropped at the end. */
final class TestDatabase {

  private static final String URL = System.getenv("BATON_TEST_JDBC_URL");
  static final String USER = System.getenv("BATON_TEST_USER");
  static final String PASSWORD = System.getenv("BATON_TEST_PASSWORD");

  final String name = "engine_test_" + ProcessHandle.current().pid() + "_" + System.nanoTime();

  /** Null where there is a PostgreSQL to test on, else why the tests that need one are skipped. */
  static String missing() {
    return URL == null || USER == null || PASSWORD == null
        ? "needs PostgreSQL: set BATON_TEST_JDBC_URL, BATON_TEST_USER and BATON_TEST_PASSWORD"
        : null;
  }

  TestDatabase() {
    administer("create database " + name);
    run("create schema engine");
    run("create schema app");
    run("create table app.engine_receipts (command_id uuid primary key, xid xid8 not null, created_at timestamptz not null default now())");
  }

  void drop() {
    administer("drop database if exists " + name + " with (force)");
  }

  /** The address for the engine: its tables in the schema engine. */
  String engineUrl() {
    return url(name) + "?currentSchema=engine";
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(engineUrl(), USER, PASSWORD);
  }

  void run(String sql) {
    execute(engineUrl(), sql);
  }

  /** Runs a statement from outside the database. */
  void administer(String sql) {
    execute(URL, sql);
  }

  /** First column of the first row as text, null without a row. */
  String read(String sql) {
    try (Connection connection = connect(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(String url, String sql) {
    try (Connection connection = DriverManager.getConnection(url, USER, PASSWORD); Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The given address with another database's name. */
  private static String url(String database) {
    int query = URL.indexOf('?');
    String address = query < 0 ? URL : URL.substring(0, query);
    return address.substring(0, address.lastIndexOf('/') + 1) + database;
  }
}
