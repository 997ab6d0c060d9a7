package io.greenjournal.core.usecase;

import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.LinkingCode;
import io.greenjournal.core.port.InstanceControl;

/** Use case: link an instance to an account, by a code that a phone scans. */
public final class LinkInstance {
  private final InstanceControl control;
  private final ObserveInstance observe;

  public LinkInstance(InstanceControl control, ObserveInstance observe) {
    this.control = control;
    this.observe = observe;
  }

  /**
   * What there is to scan now. Once the instance is linked it is looked at, so that its state is known.
   *
   * @throws io.greenjournal.core.journal.JournalSourceException when there is no usable answer
   */
  public LinkingCode code(Connection connection) {
    LinkingCode code = control.linkingCode(connection);
    if (code instanceof LinkingCode.AlreadyLinked) {
      observe.observe(connection);
    }
    return code;
  }
}
