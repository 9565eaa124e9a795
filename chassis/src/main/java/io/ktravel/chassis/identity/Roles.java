package io.ktravel.chassis.identity;

/** The roles of access tokens, their claim {@code groups}. */
public final class Roles {
    public static final String MEMBER = "member";
    public static final String ADMIN = "admin";
    /** Another context, by client credentials; never a person. */
    public static final String SERVICE = "service";

    private Roles() {}
}
