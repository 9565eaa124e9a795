package io.ktravel.member.wallet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that moved from one account (debit) to another (credit). Both sides stand in one row, so no transfer can be
 * unbalanced and the sum over all accounts is 0. Never changed or deleted: a mistake is corrected by another transfer.
 */
@Entity
@Table(name = "transfer")
public class Transfer {
    @Id
    private String id;

    @Column(name = "member_id")
    private String memberId;

    /** 1, 2, 3 … within one wallet: the order of its ledger, whatever the clocks of two replicas say. */
    @Column(name = "entry_number")
    private long number;

    @Column(name = "debit_account")
    private String debitAccount;

    @Column(name = "credit_account")
    private String creditAccount;

    /** More than 0. */
    private long tokens;

    @Enumerated(EnumType.STRING)
    private TransferKind kind;

    /** Of the member's account. */
    @Column(name = "balance_after")
    private long balanceAfter;

    /** What it was for: the id of a recommendation or top-up, or an administrator's reason. */
    private @Nullable String reference;

    @Column(name = "made_at")
    private Instant at;

    protected Transfer() {}

    Transfer(
            String id,
            Wallet wallet,
            SystemAccount other,
            long signed,
            TransferKind kind,
            @Nullable String reference,
            Instant at) {
        this.id = id;
        this.memberId = wallet.memberId();
        this.number = wallet.entries();
        this.debitAccount = signed > 0 ? other.account() : wallet.account();
        this.creditAccount = signed > 0 ? wallet.account() : other.account();
        this.tokens = Math.abs(signed);
        this.kind = kind;
        this.balanceAfter = wallet.balance();
        this.reference = reference;
        this.at = at;
    }

    /** Seen from the member: positive when tokens came. */
    public long signedTokens() {
        return creditAccount.equals(Wallet.account(memberId)) ? tokens : -tokens;
    }

    public String id() {
        return id;
    }

    public String memberId() {
        return memberId;
    }

    public long number() {
        return number;
    }

    public String debitAccount() {
        return debitAccount;
    }

    public String creditAccount() {
        return creditAccount;
    }

    public long tokens() {
        return tokens;
    }

    public TransferKind kind() {
        return kind;
    }

    public long balanceAfter() {
        return balanceAfter;
    }

    public @Nullable String reference() {
        return reference;
    }

    public Instant at() {
        return at;
    }
}
