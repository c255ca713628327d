package demo;

import dev.tandem.Client;

@Client
class Arithmetic {

    int i;
    double d;

    int overflow(int a, int b) { return a + b; }
    int chain(int a, int b, int c) { return a + b - c; }
    int product(int a, int b) { return a * b + 1; }
    int small(int a) { return a % 10 * 3; }
    int quotient(int a, int b) { return a / b; }
    int byTen(int a) { return a / 10; }
    double promoted(int a, double b) { return a / 2 + b * a; }
    int cast(double a) { return (int) a; }
    int bits(int a, int b) { return (a + b & 255) << 3 ^ ~b; }
    void steps() { i++; i += 5; i *= 3; d++; d += i; i -= d; }
    int values() { int n = i++; return n + ++i; }
    boolean compare(int a, double b, char c) { return a < b && c == 'x' && !(a == 3) || c > a; }
    int size(String s, int[] a) { return s.length() + 1 - a.length; }
    String text(int a, String s, Object o) { return a + s + "," + o + 'c' + 1.0 + 1.5e100; }
    String sum(String a, String b) { return a + b; }
    char next(char c) { c++; return (char) (c + 1); }
}
