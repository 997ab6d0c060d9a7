package io.greenjournal.web.chats;

import io.greenjournal.web.messages.Person;
import io.greenjournal.web.shell.FreshLine;
import io.greenjournal.web.shell.Moment;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a chat shows.
 *
 * @param path of the page without parameters
 * @param day the day that was asked for; {@code ""} for none
 * @param find what was typed to be found; {@code ""} for nothing
 * @param found what was found; empty when nothing was looked for
 * @param masked a sentence when texts are withheld; {@code ""} otherwise
 * @param items oldest first
 * @param older address of the earlier messages; {@code ""} when there are none
 * @param newer address of the later ones; {@code ""} when there are none
 * @param newest address of the latest; {@code ""} when they are shown
 * @param begin what is before the first message, when it is shown; {@code ""} otherwise
 * @param linked a sentence about the other ids it is read under; {@code ""} for none
 * @param evidence what the links rest on
 * @param people who wrote what this page of a group shows; none for a person
 * @param others the latest chats of the instance
 * @param search the messages in the journal
 */
public record ChatView(
    String title,
    String path,
    Person person,
    boolean group,
    String instance,
    String instanceId,
    String messenger,
    String counts,
    FreshLine fresh,
    String day,
    String find,
    Optional<FindView> found,
    String masked,
    List<StreamItem> items,
    String older,
    String newer,
    String newest,
    String begin,
    String linked,
    List<Evidence> evidence,
    List<Person> people,
    List<ChatRow> others,
    String search) {
  /** The mark on the page where the stream ends. */
  static final String END = "end";

  public ChatView {
    items = List.copyOf(items);
    evidence = List.copyOf(evidence);
    others = List.copyOf(others);
    people = List.copyOf(people);
  }

  /**
   * Why two ids are one person's.
   *
   * @param why in words
   * @param href the message that named both; {@code ""} when it was none
   */
  public record Evidence(String id, String other, String why, String href, Moment seen) {}
}
