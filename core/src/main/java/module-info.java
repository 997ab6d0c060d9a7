/** The domain of GREEN-API journals and its ports; needs the JDK alone. */
module io.greenjournal.core {
  requires static org.jspecify;

  exports io.greenjournal.core.access;
  exports io.greenjournal.core.call;
  exports io.greenjournal.core.contact;
  exports io.greenjournal.core.conversation;
  exports io.greenjournal.core.delivery;
  exports io.greenjournal.core.house;
  exports io.greenjournal.core.instance;
  exports io.greenjournal.core.journal;
  exports io.greenjournal.core.message;
  exports io.greenjournal.core.partner;
  exports io.greenjournal.core.plan;
  exports io.greenjournal.core.port;
  exports io.greenjournal.core.push;
  exports io.greenjournal.core.queue;
  exports io.greenjournal.core.search;
  exports io.greenjournal.core.status;
  exports io.greenjournal.core.sync;
  exports io.greenjournal.core.tracking;
  exports io.greenjournal.core.usecase;
  exports io.greenjournal.core.view;
}
