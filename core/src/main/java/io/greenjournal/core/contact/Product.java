package io.greenjournal.core.contact;

/**
 * A product that a business account shows.
 *
 * @param price as received, with or without a currency; {@code ""} when not told, as every part may be
 */
public record Product(String id, String name, String description, String price) {}
