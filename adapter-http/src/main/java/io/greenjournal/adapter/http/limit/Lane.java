package io.greenjournal.adapter.http.limit;

/**
 * Calls that share a limit: one method of one instance.
 *
 * @param owner the instance, as logs name it
 * @param method the vendor's name of the method
 * @param host what a failing server has in common with other calls to it
 * @param perSecond how many calls a second the vendor answers
 * @param act changes something, so it must not be sent twice
 */
public record Lane(String owner, String method, String host, int perSecond, boolean act) {}
