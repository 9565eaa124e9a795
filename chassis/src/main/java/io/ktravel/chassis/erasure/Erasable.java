package io.ktravel.chassis.erasure;

/** A part of what a context keeps. Every bean of this type is asked about everybody and everything that is erased. */
public interface Erasable {
    /**
     * Erases a part of what there is of the subject, with the events that tell others of it, in the caller's transaction.
     *
     * @param subjectId of a member mostly; an id of something that this bean does not keep is no error
     * @param limit how many rows one transaction should take
     * @return whether there may be more
     */
    boolean eraseSome(String subjectId, int limit);
}
