//! A PNG with a palette. Browsers write every pixel with all its channels: of a certificate, 220 to 370 KB. It has few
//! colours, so one byte a pixel makes a third of that, which counts on a weak network.
//!
//! Only the container and the palette are here; the browser compresses.

/// Bytes of a pixel as a canvas gives it: red, green, blue, opacity.
const PIXEL: usize = 4;

/// Most colours of a palette.
const MOST: usize = 256;

/// Colours that agree in the upper five bits of each channel are one.
const KINDS: usize = 1 << 15;

/// Pixels as indices into a palette that grows with them.
pub struct Indexed {
    width: usize,
    palette: Vec<[u8; 3]>,
    /// Index of each kind of colour, one above it; 0 while it has not been seen.
    known: Vec<u16>,
    rows: Vec<u8>,
}

impl Indexed {
    /// A picture without rows yet.
    pub fn new(width: u32) -> Self {
        Self {
            width: width as usize,
            palette: Vec::new(),
            known: vec![0; KINDS],
            rows: Vec::new(),
        }
    }

    /// Adds whole rows, opaque pixels as a canvas gives them. The first colour of a kind stands for it; when the palette
    /// is full, its nearest colour does.
    pub fn add(&mut self, pixels: &[u8]) {
        for row in pixels.chunks_exact(self.width * PIXEL) {
            // No filter: neighbouring indices have nothing to do with each other.
            self.rows.push(0);
            for pixel in row.chunks_exact(PIXEL) {
                let index = self.index([pixel[0], pixel[1], pixel[2]]);
                self.rows.push(index);
            }
        }
    }

    fn index(&mut self, colour: [u8; 3]) -> u8 {
        let kind = colour
            .iter()
            .fold(0, |kind, channel| kind << 5 | usize::from(channel >> 3));
        if self.known[kind] == 0 {
            let index = if self.palette.len() < MOST {
                self.palette.push(colour);
                self.palette.len() - 1
            } else {
                self.nearest(colour)
            };
            self.known[kind] = index as u16 + 1;
        }
        (self.known[kind] - 1) as u8
    }

    fn nearest(&self, colour: [u8; 3]) -> usize {
        let distance = |other: &[u8; 3]| -> u32 {
            let channels = other.iter().zip(colour);
            channels
                .map(|(one, other)| u32::from(one.abs_diff(other)).pow(2))
                .sum()
        };
        let all = self.palette.iter().enumerate();
        all.min_by_key(|(_, other)| distance(other))
            .map_or(0, |(index, _)| index)
    }

    /// What is to be compressed (zlib, RFC 1950).
    pub fn rows(&self) -> &[u8] {
        &self.rows
    }

    /// The file, around the compressed rows.
    pub fn file(&self, compressed: &[u8]) -> Vec<u8> {
        let height = self.rows.len() / (self.width + 1);
        let mut header = Vec::new();
        header.extend((self.width as u32).to_be_bytes());
        header.extend((height as u32).to_be_bytes());
        // Eight bits a pixel, palette, the only compression, the only filter method, not interlaced.
        header.extend([8, 3, 0, 0, 0]);
        let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
        for (kind, data) in [
            (b"IHDR", header.as_slice()),
            (b"PLTE", self.palette.as_flattened()),
            (b"IDAT", compressed),
            (b"IEND", &[]),
        ] {
            file.extend((data.len() as u32).to_be_bytes());
            let from = file.len();
            file.extend(kind);
            file.extend(data);
            file.extend(checksum(&file[from..]).to_be_bytes());
        }
        file
    }
}

/// CRC-32 as PNG wants it (ISO 3309).
fn checksum(bytes: &[u8]) -> u32 {
    let all = bytes.iter().fold(u32::MAX, |mut sum, byte| {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 {
                sum >> 1 ^ 0xedb8_8320
            } else {
                sum >> 1
            };
        }
        sum
    });
    !all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_the_standards() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
        assert_eq!(checksum(b"IEND"), 0xae42_6082);
    }

    #[test]
    fn alike_colours_share_an_index_and_keep_the_first_one_s_colour() {
        let mut picture = Indexed::new(3);
        picture.add(&[255, 255, 255, 255, 0, 0, 0, 255, 250, 255, 249, 255]);
        picture.add(&[0, 0, 0, 255, 11, 95, 79, 255, 255, 255, 255, 255]);
        assert_eq!(picture.rows(), [0, 0, 1, 0, 0, 1, 2, 0]);
        assert_eq!(picture.palette, [[255, 255, 255], [0, 0, 0], [11, 95, 79]]);
    }

    #[test]
    fn a_full_palette_gives_its_nearest_colour() {
        let mut picture = Indexed::new(1);
        for green in 0..16u8 {
            for blue in 0..16u8 {
                picture.add(&[0, green << 4, blue << 4, 255]);
            }
        }
        assert_eq!(picture.palette.len(), MOST);
        picture.add(&[9, 16, 33, 255]);
        assert_eq!(picture.palette.len(), MOST);
        assert_eq!(picture.rows().last(), Some(&18), "0, 16, 32 is the nearest");
    }

    #[test]
    fn the_file_has_its_parts_in_order() {
        let mut picture = Indexed::new(2);
        picture.add(&[255, 255, 255, 255, 0, 0, 0, 255]);
        let file = picture.file(b"xyz");
        let expected = [
            b"\x89PNG\r\n\x1a\n".as_slice(),
            b"\0\0\0\x0dIHDR\0\0\0\x02\0\0\0\x01\x08\x03\0\0\0",
            &checksum(b"IHDR\0\0\0\x02\0\0\0\x01\x08\x03\0\0\0").to_be_bytes(),
            b"\0\0\0\x06PLTE\xff\xff\xff\0\0\0",
            &checksum(b"PLTE\xff\xff\xff\0\0\0").to_be_bytes(),
            b"\0\0\0\x03IDATxyz",
            &checksum(b"IDATxyz").to_be_bytes(),
            b"\0\0\0\0IEND\xae\x42\x60\x82",
        ];
        assert_eq!(file, expected.concat());
    }
}
