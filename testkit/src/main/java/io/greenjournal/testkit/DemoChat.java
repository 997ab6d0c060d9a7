package io.greenjournal.testkit;

import java.util.List;

/** A chat with one person, or a group. */
record DemoChat(String id, boolean group, List<DemoPerson> people) {}
