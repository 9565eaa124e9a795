package io.ktravel.chassis.probe;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "note")
public class Note {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "text")
    private String text;

    @Version
    @Column(name = "version")
    private long version;

    protected Note() {}

    Note(String id, String text) {
        this.id = id;
        this.text = text;
    }

    NoteWritten written() {
        return new NoteWritten(id, version, text);
    }

    void rewrite(String newText) {
        text = newText;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    public long version() {
        return version;
    }
}
