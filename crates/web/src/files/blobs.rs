//! Where contents lie: a folder now, an object store later.
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use tempfile::NamedTempFile;

/// SHA-256 of contents; their name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlobHash([u8; 32]);

impl BlobHash {
    /// As stored.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Of a file, read piece by piece.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn of_file(path: &Path) -> io::Result<Self> {
        let (mut file, mut digest, mut buffer) = (File::open(path)?, Sha256::new(), vec![0; 64 * 1024]);
        loop {
            match file.read(&mut buffer)? {
                0 => return Ok(Self(digest.finalize().into())),
                read => digest.update(&buffer[..read]),
            }
        }
    }

    fn parse(hex: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(hex, &mut bytes).ok()?;
        Some(Self(bytes))
    }
}

impl std::fmt::Display for BlobHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

/// A place for contents. All of it waits for a disk or a network: call it off the runtime.
pub trait Blobs: Send + Sync {
    /// An empty file to write into, near where it will lie.
    ///
    /// # Errors
    /// The disk refuses.
    fn begin(&self) -> io::Result<NamedTempFile>;

    /// Keeps a file under this hash. When this returns, it survives a power cut.
    ///
    /// # Errors
    /// The disk refuses; nothing is kept then.
    fn put(&self, file: NamedTempFile, hash: &BlobHash) -> io::Result<()>;

    /// A file on this machine with the contents, to be read from beginning to end.
    ///
    /// # Errors
    /// They are not there, or the disk refuses.
    fn local(&self, hash: &BlobHash) -> io::Result<PathBuf>;

    /// # Errors
    /// The disk refuses; that there was nothing is no error.
    fn delete(&self, hash: &BlobHash) -> io::Result<()>;

    /// All that lies here, with when it was put.
    ///
    /// # Errors
    /// The disk refuses.
    fn list(&self) -> io::Result<Vec<(BlobHash, SystemTime)>>;

    /// # Errors
    /// As [`Blobs::local`].
    fn read(&self, hash: &BlobHash) -> io::Result<Vec<u8>> {
        std::fs::read(self.local(hash)?)
    }
}

/// Contents in a folder: `ab/cd/abcd…`, and `tmp` for what is still coming.
#[derive(Debug, Clone)]
pub struct Folder(PathBuf);

impl Folder {
    /// # Errors
    /// The folder can't be made.
    pub fn open(path: PathBuf) -> io::Result<Self> {
        std::fs::create_dir_all(path.join("tmp"))?;
        Ok(Self(path))
    }

    fn path(&self, hash: &BlobHash) -> PathBuf {
        let name = hash.to_string();
        self.0.join(&name[..2]).join(&name[2..4]).join(name)
    }
}

/// A name in a folder is on disk only when the folder itself was synced.
fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

impl Blobs for Folder {
    fn begin(&self) -> io::Result<NamedTempFile> {
        NamedTempFile::new_in(self.0.join("tmp"))
    }

    fn put(&self, file: NamedTempFile, hash: &BlobHash) -> io::Result<()> {
        let path = self.path(hash);
        let folder = path.parent().unwrap_or(&self.0);
        std::fs::create_dir_all(folder)?;
        file.as_file().sync_all()?;
        // Also over the same contents: what was put last is young to the sweep.
        file.persist(&path).map_err(|error| error.error)?;
        sync_folder(folder)?;
        for above in folder.ancestors().skip(1).take(2) {
            sync_folder(above)?;
        }
        Ok(())
    }

    fn local(&self, hash: &BlobHash) -> io::Result<PathBuf> {
        let path = self.path(hash);
        if path.is_file() { Ok(path) } else { Err(io::ErrorKind::NotFound.into()) }
    }

    fn delete(&self, hash: &BlobHash) -> io::Result<()> {
        match std::fs::remove_file(self.path(hash)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            done => done,
        }
    }

    fn list(&self) -> io::Result<Vec<(BlobHash, SystemTime)>> {
        let mut found = Vec::new();
        for outer in folders(&self.0)? {
            for inner in folders(&outer)? {
                for entry in std::fs::read_dir(inner)? {
                    let entry = entry?;
                    if let Some(hash) = entry.file_name().to_str().and_then(BlobHash::parse) {
                        found.push((hash, entry.metadata()?.modified()?));
                    }
                }
            }
        }
        Ok(found)
    }
}

/// Folders of two hexadecimal digits.
fn folders(path: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_name().len() == 2 && entry.file_type()?.is_dir() {
            found.push(entry.path());
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn put(folder: &Folder, bytes: &[u8]) -> BlobHash {
        let mut file = folder.begin().unwrap();
        file.write_all(bytes).unwrap();
        let hash = BlobHash::of_file(file.path()).unwrap();
        assert_eq!(hash, BlobHash::of(bytes));
        folder.put(file, &hash).unwrap();
        hash
    }

    #[test]
    fn contents_come_back_by_their_hash_and_the_same_contents_lie_once() {
        let scratch = tempfile::tempdir().unwrap();
        let folder = Folder::open(scratch.path().join("blobs")).unwrap();
        let hash = put(&folder, b"surat");
        assert_eq!(put(&folder, b"surat"), hash);
        assert_eq!(folder.read(&hash).unwrap(), b"surat");
        assert_eq!(folder.list().unwrap().len(), 1);
        let name = hash.to_string();
        assert!(scratch.path().join("blobs").join(&name[..2]).join(&name[2..4]).join(&name).is_file());
        folder.delete(&hash).unwrap();
        folder.delete(&hash).unwrap();
        assert_eq!(folder.read(&hash).unwrap_err().kind(), io::ErrorKind::NotFound);
        assert!(folder.list().unwrap().is_empty());
    }

    #[test]
    fn what_was_begun_and_left_lies_nowhere() {
        let scratch = tempfile::tempdir().unwrap();
        let folder = Folder::open(scratch.path().to_owned()).unwrap();
        let mut file = folder.begin().unwrap();
        file.write_all(b"setengah").unwrap();
        drop(file);
        assert!(folder.list().unwrap().is_empty());
        assert_eq!(std::fs::read_dir(scratch.path().join("tmp")).unwrap().count(), 0);
    }
}
