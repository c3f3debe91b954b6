package io.github.payreq.policy;

import io.github.payreq.contact.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What the gates look at: sending one stage by some channels.
 *
 * @param standing how the request stands
 * @param start from when on the stage may be sent as far as its own day goes
 * @param channels the channels that are tried together
 * @param needsPerson whether somebody must be there to make the call
 * @param sender who asks
 */
record Attempt(Standing standing, Instant start, List<Channel> channels, boolean needsPerson, Sender sender) {

    static Attempt of(Standing standing, Instant start, Stage stage, List<Channel> channels) {
        boolean needsPerson =
                stage.from().person() && (channels.contains(Channel.CALL) || channels.contains(Channel.MEETING));
        return new Attempt(standing, start, channels, needsPerson, stage.from());
    }

    /** How many of the channels belong to one of the classes. */
    int count(Set<ChannelClass> classes) {
        int count = 0;
        for (int i = 0; i < channels.size(); i++) {
            if (classes.contains(ChannelClass.of(channels.get(i)))) {
                count++;
            }
        }
        return count;
    }
}
