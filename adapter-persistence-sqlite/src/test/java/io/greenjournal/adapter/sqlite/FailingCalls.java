package io.greenjournal.adapter.sqlite;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands between the cache and its driver, counts every call, and lets one of them fail. */
final class FailingCalls {
  /** How a call fails. */
  enum Way {
    /** It does nothing. */
    BEFORE,
    /** It does what it should, but nobody learns so. */
    AFTER,
    /** It does nothing, nor does any later one until the end of the fault. */
    FOR_GOOD
  }

  private static final List<Class<?>> WRAPPED = List.of(
      PreparedStatement.class,
      Statement.class,
      ResultSet.class,
      ResultSetMetaData.class,
      Connection.class);

  private Way way = Way.BEFORE;
  private long failing = Long.MAX_VALUE;
  private long made;

  Connection around(Connection connection) {
    return (Connection) wrapped(Connection.class, connection);
  }

  /** Counts from 1 again. */
  void failAt(long call, Way how) {
    made = 0;
    failing = call;
    way = how;
  }

  /** No call fails any more. */
  void heal() {
    failAt(Long.MAX_VALUE, Way.BEFORE);
  }

  long made() {
    return made;
  }

  private Object wrapped(Class<?> type, Object target) {
    InvocationHandler handler = (proxy, method, args) -> call(target, method, args);
    return Proxy.newProxyInstance(
        FailingCalls.class.getClassLoader(), new Class<?>[] {type}, handler);
  }

  private @Nullable Object call(Object target, Method method, Object @Nullable [] args)
      throws Throwable {
    made++;
    boolean fails = way == Way.FOR_GOOD ? made >= failing : made == failing;
    // A driver that cannot even let go is none that can be lived with.
    boolean letsGo = method.getName().equals("close");
    if (fails && way != Way.AFTER && !letsGo) {
      throw new SQLException("call " + made + " fails");
    }
    Object result;
    try {
      result = method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    if (fails) {
      throw new SQLException("call " + made + " fails afterwards");
    }
    Optional<Class<?>> type =
        WRAPPED.stream().filter(t -> t == method.getReturnType()).findFirst();
    return type.isPresent() && result != null ? wrapped(type.get(), result) : result;
  }
}
