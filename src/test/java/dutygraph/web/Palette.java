package dutygraph.web;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import javax.imageio.ImageIO;

/** Makes a picture of an interface, which has few colours, a third of its size: 256 colours instead of millions. */
final class Palette {

    private static final int MOST = 256;

    private Palette() {}

    /**
     * @param png any PNG
     * @return the same picture in 256 of its colours, every other one drawn in the nearest of them
     */
    static byte[] reduced(byte[] png) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        var width = picture.getWidth();
        var height = picture.getHeight();
        var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var palette = palette(pixels);
        var reduced = new BufferedImage(
                width,
                height,
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
        var raster = reduced.getRaster();
        var nearest = new HashMap<Integer, Integer>();
        for (var at = 0; at < pixels.length; at++) {
            var index = nearest.computeIfAbsent(pixels[at] & 0xFFFFFF, colour -> nearest(colour, palette));
            raster.setSample(at % width, at / width, 0, index);
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(reduced, "png", out);
        return out.toByteArray();
    }

    /** Half are the colours that occur most; the other half stand for what is not near to one of these, so that a small mark keeps its hue. */
    private static int[] palette(int[] pixels) {
        var counts = new HashMap<Integer, Integer>();
        for (var pixel : pixels) {
            counts.merge(pixel & 0xFFFFFF, 1, Integer::sum);
        }
        var byCount = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        var chosen = new LinkedHashSet<>(byCount.subList(0, Math.min(MOST / 2, byCount.size())));
        var hues = new HashSet<Integer>();
        chosen.forEach(colour -> hues.add(colour & 0xF0F0F0));
        for (var colour : byCount) {
            if (chosen.size() < MOST && hues.add(colour & 0xF0F0F0)) {
                chosen.add(colour);
            }
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int nearest(int colour, int[] palette) {
        var best = 0;
        var least = Integer.MAX_VALUE;
        for (var at = 0; at < palette.length; at++) {
            var distance = square(colour >> 16, palette[at] >> 16)
                    + square(colour >> 8, palette[at] >> 8)
                    + square(colour, palette[at]);
            if (distance < least) {
                least = distance;
                best = at;
            }
        }
        return best;
    }

    private static int square(int one, int other) {
        var difference = (one & 0xFF) - (other & 0xFF);
        return difference * difference;
    }
}
