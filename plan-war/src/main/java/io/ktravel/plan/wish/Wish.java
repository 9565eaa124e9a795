package io.ktravel.plan.wish;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a traveller's own words ask for. It is a rule of its own, under {@link #rule}, for any plan.
 *
 * @param subject LIKE, AVOID and DIET: words of the catalogue, a blank between them, the one that it is called by first;
 *     of a place: its row, {@code busan/haeundae-beach}; FREE: a part of the day; otherwise empty
 * @param number CHILDREN: how many; FREE: which day, from 1, {@value #EVERY_DAY} for each and {@value #LAST_DAY} for the
 *     last one; otherwise 0
 * @param said the traveller's own words, shortened
 */
public record Wish(WishKind kind, String subject, int number, String said) {
    public static final int EVERY_DAY = 0;
    public static final int LAST_DAY = -1;
    static final int MAX_SAID = 80;
    private static final int MAX_NUMBER = 50;
    private static final Pattern WORDS = Pattern.compile("[a-z0-9-]{1,60}( [a-z0-9-]{1,60}){0,4}");
    private static final Pattern ROW = Pattern.compile("[a-z0-9-]{1,60}/[a-z0-9-]{1,60}");

    public Wish(@Nullable WishKind kind, @Nullable String subject, int number, @Nullable String said) {
        if (kind == null) {
            throw new IllegalArgumentException("a wish has a kind");
        }
        this.kind = kind;
        this.subject = subject == null ? "" : subject;
        this.number = number;
        this.said = Quote.of(said == null ? "" : said, MAX_SAID);
        if (!isSound()) {
            throw new IllegalArgumentException("no wish " + kind + " for “" + subject + "” " + number);
        }
    }

    private boolean isSound() {
        return switch (kind) {
            case LIKE, AVOID, DIET ->
                WORDS.matcher(subject).matches() && words().stream().allMatch(Vocabulary::knows);
            case LIKE_PLACE, AVOID_PLACE, MUST_SEE -> ROW.matcher(subject).matches();
            case FREE ->
                List.of("morning", "afternoon", "evening", "day").contains(subject)
                        && number >= LAST_DAY
                        && number <= MAX_NUMBER;
            case CHILDREN -> subject.isEmpty() && number >= 1 && number <= MAX_NUMBER;
            case WHEELCHAIR, RELAXED, BUSY -> subject.isEmpty();
        };
    }

    /** The rule's name as clients see it, for example {@code avoid:raw-fish} or {@code free:day2:afternoon}. */
    public String rule() {
        return switch (kind) {
            case LIKE, AVOID, DIET -> kind.rule() + ":" + word();
            case LIKE_PLACE, AVOID_PLACE, MUST_SEE -> kind.rule() + ":" + subject.substring(subject.indexOf('/') + 1);
            case FREE -> kind.rule() + ":" + day() + ":" + subject;
            case RELAXED -> kind.rule() + ":relaxed";
            case BUSY -> kind.rule() + ":busy";
            case CHILDREN, WHEELCHAIR -> kind.rule();
        };
    }

    public boolean hard() {
        return kind.isHard();
    }

    /** Of LIKE, AVOID and DIET: the catalogue's words for it. */
    public List<String> words() {
        return List.of(subject.split(" "));
    }

    /** The first of {@link #words}. */
    public String word() {
        return words().get(0);
    }

    /** Of FREE. */
    public PartOfDay part() {
        return PartOfDay.of(subject);
    }

    /** Of FREE: whether it means that day of a trip; both count from 1. */
    public boolean isFor(int day, int days) {
        return number == EVERY_DAY || number == day || number == LAST_DAY && day == days;
    }

    private String day() {
        return switch (number) {
            case EVERY_DAY -> "everyDay";
            case LAST_DAY -> "lastDay";
            default -> "day" + number;
        };
    }
}
