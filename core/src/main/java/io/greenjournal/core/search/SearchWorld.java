package io.greenjournal.core.search;

import io.greenjournal.core.conversation.NamedPeople;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * What the words of a search mean something in.
 *
 * @param instances those that whoever searches may see
 * @param names looks people up
 * @param zone in which days begin
 */
public record SearchWorld(List<Instance> instances, Names names, ZoneId zone, Instant now) {
  /** Looks people up by (a part of) a name. */
  @FunctionalInterface
  public interface Names {
    /**
     * The people of these instances with such a name.
     *
     * @param instances empty for all that may be seen
     * @param most how many ids are wanted
     */
    NamedPeople named(Set<InstanceId> instances, String part, int most);
  }

  public SearchWorld {
    instances = List.copyOf(instances);
  }
}
