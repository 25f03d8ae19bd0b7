package dutygraph.web;

/**
 * A colour of the design tokens, as the sRGB screen has it.
 *
 * @param red linear light, 0 to 1
 * @param green linear light, 0 to 1
 * @param blue linear light, 0 to 1
 */
record Colour(double red, double green, double blue) {

    /** How the three receptors see, for Machado, Oliveira and Fernandes 2009 at full severity; rows of linear RGB. */
    enum Sight {
        NORMAL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
        PROTAN(new double[][] {
            {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
        }),
        DEUTAN(new double[][] {
            {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
        }),
        TRITAN(new double[][] {
            {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
        });

        private final double[][] matrix;

        Sight(double[][] matrix) {
            this.matrix = matrix;
        }
    }

    /** @param hex {@code #RRGGBB} */
    static Colour of(String hex) {
        return new Colour(channel(hex, 1), channel(hex, 3), channel(hex, 5));
    }

    private static double channel(String hex, int at) {
        var value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** Contrast by WCAG 2.2: 1 (the same) to 21 (black on white). */
    double contrast(Colour other) {
        var lighter = Math.max(luminance(), other.luminance());
        var darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double luminance() {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    Colour seenBy(Sight sight) {
        var rgb = new double[3];
        for (var row = 0; row < 3; row++) {
            var weights = sight.matrix[row];
            rgb[row] = Math.max(0, Math.min(1, weights[0] * red + weights[1] * green + weights[2] * blue));
        }
        return new Colour(rgb[0], rgb[1], rgb[2]);
    }

    /** Difference by CIEDE2000 (Sharma, Wu and Dalal 2005): 0 (the same), about 1 just seen, above 10 told apart at a glance. */
    double differenceTo(Colour other) {
        var one = lab();
        var two = other.lab();
        var meanC = (Math.hypot(one[1], one[2]) + Math.hypot(two[1], two[2])) / 2;
        var g = 0.5 * (1 - Math.sqrt(Math.pow(meanC, 7) / (Math.pow(meanC, 7) + Math.pow(25, 7))));
        var a1 = one[1] * (1 + g);
        var a2 = two[1] * (1 + g);
        var c1 = Math.hypot(a1, one[2]);
        var c2 = Math.hypot(a2, two[2]);
        var h1 = hue(a1, one[2]);
        var h2 = hue(a2, two[2]);
        var deltaL = two[0] - one[0];
        var deltaC = c2 - c1;
        var turn = c1 * c2 == 0 ? 0 : h2 - h1;
        if (turn > 180) {
            turn -= 360;
        } else if (turn < -180) {
            turn += 360;
        }
        var deltaH = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2));
        var meanL = (one[0] + two[0]) / 2;
        var meanC2 = (c1 + c2) / 2;
        var meanH = h1 + h2;
        if (c1 * c2 != 0) {
            meanH = Math.abs(h1 - h2) <= 180 ? meanH / 2 : meanH < 360 ? (meanH + 360) / 2 : (meanH - 360) / 2;
        }
        var t = 1
                - 0.17 * Math.cos(Math.toRadians(meanH - 30))
                + 0.24 * Math.cos(Math.toRadians(2 * meanH))
                + 0.32 * Math.cos(Math.toRadians(3 * meanH + 6))
                - 0.20 * Math.cos(Math.toRadians(4 * meanH - 63));
        var fromMiddle = (meanL - 50) * (meanL - 50);
        var sl = 1 + 0.015 * fromMiddle / Math.sqrt(20 + fromMiddle);
        var sc = 1 + 0.045 * meanC2;
        var sh = 1 + 0.015 * meanC2 * t;
        var rotation = -2
                * Math.sqrt(Math.pow(meanC2, 7) / (Math.pow(meanC2, 7) + Math.pow(25, 7)))
                * Math.sin(Math.toRadians(60 * Math.exp(-Math.pow((meanH - 275) / 25, 2))));
        var l = deltaL / sl;
        var c = deltaC / sc;
        var h = deltaH / sh;
        return Math.sqrt(l * l + c * c + h * h + rotation * c * h);
    }

    private static double hue(double a, double b) {
        var degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    /** CIE L*a*b* under D65. */
    private double[] lab() {
        var x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047;
        var y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue;
        var z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883;
        return new double[] {116 * root(y) - 16, 500 * (root(x) - root(y)), 200 * (root(y) - root(z))};
    }

    private static double root(double value) {
        return value > 216.0 / 24389 ? Math.cbrt(value) : (24389.0 / 27 * value + 16) / 116;
    }
}
