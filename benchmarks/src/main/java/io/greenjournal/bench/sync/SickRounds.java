package io.greenjournal.bench.sync;

import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Reading;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** 10 of 300 instances are sick: how long the rounds of the others take. */
final class SickRounds {
  private static final int INSTANCES = 300;
  private static final int SICK = 10;
  private static final double SLOWER = 1.25;
  private static final long APART = 10_000;

  private final ApiProcess api;
  private final Effort effort;

  SickRounds(ApiProcess api, Effort effort) {
    this.api = api;
    this.effort = effort;
  }

  void run() throws IOException, InterruptedException {
    double well = healthy(Sickness.NONE).median();
    for (Sickness sickness : Sickness.values()) {
      if (sickness != Sickness.NONE) {
        System.out.println(FullRounds.ratio(
                SICK + " of " + INSTANCES + " " + sickness + ", healthy p50 / all well",
                healthy(sickness).median(),
                well,
                SLOWER)
            .line());
      }
    }
  }

  /** The sick are asked first, and again as soon as their last answers or failures are in. */
  private Spread healthy(Sickness sickness) throws IOException, InterruptedException {
    long first = Fleet.FIRST + APART * (1 + sickness.ordinal());
    api.infect(first, SICK, sickness);
    try (Fleet fleet = new Fleet(api.url(), first, INSTANCES)) {
      Patients patients = new Patients(fleet);
      Rounds rounds = Rounds.apart(effort.sick(), () -> {
        patients.askAgain();
        return fleet.ask(SICK, INSTANCES);
      });
      SyncClient.say(
          "# %d of %d %s: healthy %s, %d attempts in all, %d healthy incomplete, %d refused",
          SICK,
          INSTANCES,
          sickness,
          rounds.spread(),
          fleet.attempts(),
          rounds.failed(),
          fleet.refused());
      return rounds.spread();
    }
  }

  private static final class Patients {
    private final Fleet fleet;
    private List<CompletableFuture<Reading<JournalRecord>>> calls = List.of();

    Patients(Fleet fleet) {
      this.fleet = fleet;
    }

    void askAgain() {
      if (calls.stream().allMatch(CompletableFuture::isDone)) {
        calls = fleet.ask(0, SICK);
      }
    }
  }
}
