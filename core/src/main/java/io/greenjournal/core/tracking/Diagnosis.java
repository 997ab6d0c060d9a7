package io.greenjournal.core.tracking;

import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.SettingsChange;
import io.greenjournal.core.journal.Journal;
import java.util.Collection;
import java.util.List;

/**
 * What the switches of an instance say about its journals.
 *
 * @param findings one for each feed that its messenger has
 * @param hindrance why the switches cannot be changed at this moment
 */
public record Diagnosis(List<Finding> findings, Hindrance hindrance) {
  /** Why the vendor is not asked to change anything now. */
  public enum Hindrance {
    NONE,
    /** The settings were never read, so nobody knows what is to be changed. */
    UNREAD,
    /** The instance restarts; a second change would restart it again. */
    STARTING,
    /** A change was asked for, is not seen yet and may still come. */
    WAITING
  }

  /** Whether what a journal shows can be believed. */
  public enum Trust {
    FULL,
    /** What is there is right, and something is missing or older than it looks. */
    LESS,
    /** The journal is starved: that it is empty says nothing. */
    NONE,
    UNKNOWN
  }

  public Diagnosis {
    findings = List.copyOf(findings);
  }

  /** Those that make our figures wrong or incomplete. */
  public List<Finding> harmful() {
    return findings.stream().filter(Finding::isHarmful).toList();
  }

  /** Whether the figures of this journal can be trusted. */
  public Trust trust(Journal journal, Messenger messenger) {
    List<Finding> feeding = findings.stream()
        .filter(finding -> finding.feed().journals(messenger).contains(journal))
        .toList();
    if (feeding.stream()
        .anyMatch(finding -> finding.isHarmful() && finding.feed().isAll())) {
      return Trust.NONE;
    }
    if (feeding.stream().anyMatch(Finding::isHarmful)) {
      return Trust.LESS;
    }
    boolean unknown =
        feeding.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.UNKNOWN);
    return unknown ? Trust.UNKNOWN : Trust.FULL;
  }

  /**
   * Turns on what is known to be off in these feeds, and names nothing else: the vendor refuses names that an instance
   * does not have, and a change that changes nothing restarts it all the same.
   */
  public SettingsChange cure(Collection<Feed> feeds) {
    SettingsChange cure = SettingsChange.NOTHING;
    for (Finding finding : findings) {
      if (feeds.contains(finding.feed())) {
        for (String name : finding.off()) {
          cure = cure.with(name, true);
        }
      }
    }
    return cure;
  }
}
