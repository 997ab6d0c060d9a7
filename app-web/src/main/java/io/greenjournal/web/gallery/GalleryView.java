package io.greenjournal.web.gallery;

import io.greenjournal.web.chats.ChatRow;
import io.greenjournal.web.chats.StreamItem;
import io.greenjournal.web.delivery.DeliveryView;
import io.greenjournal.web.fleet.FleetView;
import io.greenjournal.web.journal.FacetView;
import io.greenjournal.web.journal.Histogram;
import io.greenjournal.web.journal.MessageRow;
import io.greenjournal.web.listing.Missing;
import io.greenjournal.web.listing.RefusedView;
import io.greenjournal.web.messages.FieldChange;
import io.greenjournal.web.messages.JsonToken;
import io.greenjournal.web.messages.ObservationView;
import io.greenjournal.web.messages.TimelineView;
import io.greenjournal.web.shell.Choice;
import io.greenjournal.web.shell.CoverageStrip;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Empty;
import io.greenjournal.web.shell.ErrorView;
import io.greenjournal.web.shell.Field;
import io.greenjournal.web.shell.FreshLine;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.Spark;
import io.greenjournal.web.shell.StateMark;
import io.greenjournal.web.shell.StatusMark;
import io.greenjournal.web.statuses.PostView;
import io.greenjournal.web.sync.BackfillView;
import io.greenjournal.web.sync.RunList;
import io.greenjournal.web.sync.SyncView;
import java.util.List;

/**
 * What views/gallery/gallery.html hands to the fragments of all pages.
 *
 * @param crumbs as a page below a list has them
 * @param parts names of the templates views/gallery/*.html, which are also the words of their headings
 */
record GalleryView(
    List<Crumb> crumbs,
    List<String> parts,
    Basics basics,
    Lists lists,
    List<CardSamples.Sample> cards,
    Story story,
    List<StreamItem> stream,
    List<PostView> posts,
    DeliveryView.Charts charts,
    Work work,
    Faults faults) {
  /** @param moments one time said in every way */
  record Basics(
      List<StatusMark> statuses,
      List<StateMark> states,
      List<FreshLine> fresh,
      List<CoverageStrip> coverage,
      Spark busy,
      Spark idle,
      List<Field> fields,
      List<Choice> choices,
      List<Moment> moments,
      List<String> icons) {}

  record Lists(
      List<MessageRow> messages,
      Histogram histogram,
      List<FacetView> facets,
      List<ChatRow> chats) {}

  /** What happened to a message. */
  record Story(
      List<TimelineView> timelines, List<ObservationView> observations, List<JsonToken> json) {}

  record Work(
      List<SyncView.JobLine> jobs,
      List<BackfillView> backfills,
      List<SyncView.Parked> parked,
      List<SyncView.Running> running,
      List<SyncView.Next> next,
      List<SyncView.Failing> failing,
      RunList runs) {}

  /** What is missing or went wrong, and what the first page makes of it. */
  record Faults(
      Empty empty,
      Missing missing,
      List<ErrorView> errors,
      RefusedView refused,
      List<FleetView.Attention> attention,
      List<FleetView.Tile> tiles,
      List<FleetView.Row> rows) {}

  static ObservationView observation(String number, String summary, Moment at) {
    return new ObservationView(
        number,
        summary,
        at,
        List.of(
            new FieldChange("statusMessage", "sent", "delivered"),
            new FieldChange("<b>path</b>", "<i>", "\u202Eabc")));
  }
}
