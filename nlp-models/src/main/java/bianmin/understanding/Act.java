package bianmin.understanding;

import java.util.Arrays;
import java.util.Optional;

/// The dialogue act of an utterance. Its [#id()] is the name in training files and in the outer contract.
public enum Act {
    ASK("ask"),
    GREET("greet"),
    THANK("thank"),
    GOODBYE("goodbye"),
    HUMAN("human"),
    COMPLAIN("complain"),
    PRAISE("praise"),
    REJECT("reject"),
    CRISIS("crisis"),
    WHO_ARE_YOU("who-are-you"),
    MENU("menu"),
    REPEAT("repeat"),
    CANCEL("cancel"),
    SWITCH_LANGUAGE("switch-language"),
    SHOW_MY_DATA("show-my-data"),
    DELETE_MY_DATA("delete-my-data"),
    UNSUBSCRIBE("unsubscribe"),
    OTHER("other");

    private final String id;

    Act(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<Act> of(String id) {
        return Arrays.stream(values()).filter(act -> act.id.equals(id)).findFirst();
    }
}
