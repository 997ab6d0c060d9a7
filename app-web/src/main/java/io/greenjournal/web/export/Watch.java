package io.greenjournal.web.export;

import java.io.IOException;

/** Is told how a download comes along, and may stop it. */
interface Watch {
  /**
   * Before each piece that is handed on.
   *
   * @param another page would be read for it
   * @throws IOException when it may not go on: whoever reads sees a broken answer and not a short one
   */
  void look(boolean another) throws IOException;

  void handedOn(int bytes);

  void wrote(int rows);

  /** @param whole nothing is missing; once only, but after what {@link #failed} was told */
  void over(boolean whole);

  void failed();
}
