package io.greenjournal.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;

/**
 * The switches that make the fake misbehave: {@code faults().on("1101").method("getSettings").times(2).status(500,
 * "", "text/plain")}. A fault comes before every check of the call, as a proxy's would. Where several
 * apply, the one switched on last counts; a delay, another answer, headers, a packed body and the way its
 * bytes go over the wire add up.
 */
public final class Faults {
  private final List<Switch> switches = new ArrayList<>();

  /** Faults of one instance, also of an id that the fake does not have. */
  public FaultSwitch on(String instance) {
    return new FaultSwitch(this, instance, "", 0, Integer.MAX_VALUE);
  }

  /** Faults of all instances. */
  public FaultSwitch everywhere() {
    return on("");
  }

  /** All is well again. */
  public synchronized void clear() {
    switches.clear();
  }

  synchronized void add(String instance, String method, int after, int times, Fault fault) {
    switches.add(new Switch(instance, method, after, times, fault));
  }

  synchronized void clear(String instance, String method) {
    switches.removeIf(
        one -> one.instance.equals(instance) && (method.isEmpty() || one.method.equals(method)));
  }

  /** What goes wrong with this call; counts it off where a switch is for so many calls only. */
  synchronized Fault next(String instance, String method) {
    Fault fault = Fault.NONE;
    ListIterator<Switch> latestFirst = switches.listIterator(switches.size());
    while (latestFirst.hasPrevious()) {
      Switch one = latestFirst.previous();
      if (one.covers(instance, method) && one.due()) {
        Fault both = fault.and(one.fault);
        if (!both.equals(fault) && one.use()) {
          latestFirst.remove();
        }
        fault = both;
      }
    }
    return fault;
  }

  private static final class Switch {
    private final String instance;
    private final String method;
    private final Fault fault;
    private int before;
    private int left;

    Switch(String instance, String method, int after, int times, Fault fault) {
      this.instance = instance;
      this.method = method;
      this.before = after;
      this.left = times;
      this.fault = fault;
    }

    boolean covers(String callInstance, String callMethod) {
      return (instance.isEmpty() || instance.equals(callInstance))
          && (method.isEmpty() || method.equals(callMethod));
    }

    /** Counts off the calls that are let through first. */
    boolean due() {
      if (before == 0) {
        return true;
      }
      before--;
      return false;
    }

    /** True when it is used up. */
    boolean use() {
      if (left != Integer.MAX_VALUE) {
        left--;
      }
      return left == 0;
    }
  }
}
