package io.greenjournal.examples;

import io.greenjournal.adapter.http.GreenApi;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.message.Message;
import java.io.PrintStream;
import java.time.Duration;

/** The first journal: what an instance sent within a day, and what became of it. */
public final class FirstJournal {
  private FirstJournal() {}

  /** @param args idInstance, apiUrl and apiTokenInstance, as the vendor's console shows them */
  public static void main(String[] args) {
    Connection shop = Connection.whatsApp(args[0], args[1], args[2]);
    try (GreenApi api = GreenApi.connect(shop)) {
      print(api, shop.id(), System.out);
    }
  }

  static void print(GreenApi api, InstanceId shop, PrintStream out) {
    for (Message.Outgoing message : api.outgoing(shop, Duration.ofDays(1)).items()) {
      out.println(message.key().chat() + " " + message.status().word() + " " + message.content());
    }
  }
}
