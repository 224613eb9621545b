package dev.tierfall.picture;

import dev.tierfall.picture.Frame.Slice;
import dev.tierfall.picture.Picture.Sector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the sectors of a frame hold in one picture; one that holds nothing is drawn too, as what is spared. */
final class Sectors {

    private Sectors() {}

    static List<Sector> of(List<Hit> hits, Frame frame) {
        int[] counts = new int[frame.slices().size()];
        int[] worst = new int[counts.length];
        Arrays.fill(worst, -1);
        for (Hit hit : hits) {
            if (hit.ring() > 0) {
                int place = frame.place(hit.sector());
                counts[place]++;
                worst[place] = Math.max(worst[place], Ramp.step(hit.likelihood()));
            }
        }
        List<Sector> sectors = new ArrayList<>();
        for (Slice slice : frame.slices()) {
            int place = sectors.size();
            sectors.add(new Sector(slice.ref(), slice.name(), slice.from(), slice.to(), worst[place], counts[place]));
        }
        return sectors;
    }
}
