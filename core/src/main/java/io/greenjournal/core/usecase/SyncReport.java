package io.greenjournal.core.usecase;

import io.greenjournal.core.plan.CallResult;

/** What one sync came to, for people and for the planner. */
public record SyncReport(SyncOutcome outcome, CallResult result) {}
