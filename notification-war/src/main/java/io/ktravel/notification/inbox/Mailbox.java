package io.ktravel.notification.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a member's notifications get their numbers, how far they were read, and what the member wants to be told. Whoever
 * changes it has locked its row: numbers become visible in their order, and none is given twice.
 */
@Entity
@Table(name = "mailbox")
public class Mailbox {
    @Id
    @Column(name = "member_id")
    private String memberId;

    /** The number of the newest notification. */
    @Column(name = "last_number")
    private long lastNumber;

    /** Everything up to this number counts as read. */
    @Column(name = "read_up_to")
    private long readUpTo;

    /** Broadcasts up to this number were looked at. */
    @Column(name = "broadcasts_seen")
    private long broadcastsSeen;

    /** Kinds that are switched off, separated by commas. */
    private String muted;

    private boolean email;

    protected Mailbox() {}

    /** @param broadcastsSeen the newest broadcast: what was before concerns nobody who comes now */
    Mailbox(String memberId, long broadcastsSeen) {
        this.memberId = memberId;
        this.broadcastsSeen = broadcastsSeen;
        this.muted = "";
    }

    long next() {
        lastNumber++;
        return lastNumber;
    }

    boolean hasRead(Notification notification) {
        return notification.isRead() || notification.number() <= readUpTo;
    }

    void readAll() {
        readUpTo = lastNumber;
    }

    /** @param number of a broadcast; one that is lower than before changes nothing */
    public void sawBroadcasts(long number) {
        broadcastsSeen = Math.max(broadcastsSeen, number);
    }

    void prefer(Preferences preferences) {
        Set<Kind> off = EnumSet.allOf(Kind.class);
        off.removeAll(preferences.kinds());
        muted = off.stream().map(Kind::name).collect(Collectors.joining(","));
        email = preferences.email();
    }

    Preferences preferences() {
        Set<Kind> on = EnumSet.allOf(Kind.class);
        Arrays.stream(muted.split(","))
                .filter(name -> !name.isEmpty())
                .map(Kind::valueOf)
                .forEach(on::remove);
        return new Preferences(on, email);
    }

    public String memberId() {
        return memberId;
    }

    public long lastNumber() {
        return lastNumber;
    }

    long readUpTo() {
        return readUpTo;
    }

    public long broadcastsSeen() {
        return broadcastsSeen;
    }

    public boolean wantsEmail() {
        return email;
    }
}
