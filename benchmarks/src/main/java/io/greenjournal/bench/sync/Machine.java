package io.greenjournal.bench.sync;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.OperatingSystemMXBean;
import java.util.List;

/** What this process takes of the machine. */
final class Machine {
  private static final double MIB = 1 << 20;

  private Machine() {}

  /** Processor time of all threads so far, in milliseconds. */
  static double cpuMillis() {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean sun
        ? sun.getProcessCpuTime() / 1e6
        : Double.NaN;
  }

  /** How many want to run on average, this benchmark included. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /** The largest heap that is allowed, in MiB. */
  static double heapLimit() {
    return Runtime.getRuntime().maxMemory() / MIB;
  }

  /** What is still reachable, in MiB. */
  static double heapAfterCollection() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
  }

  static void forgetHeapPeak() {
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** The peaks of all parts of the heap together since the last time they were forgotten, garbage included, in MiB. */
  static double heapPeak() {
    return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MIB;
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
