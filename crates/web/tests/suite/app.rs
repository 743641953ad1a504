//! The program as a browser meets it, without a network: requests in, answers out.
use axum::body::Body;
use axum::extract::Request;
use http::{HeaderMap, Method, StatusCode};
use http_body_util::BodyExt;
use rembuk_web::files::Folder;
use rembuk_web::mail::{Outbound, Settings};
use rembuk_web::router;
use rembuk_web::state::AppState;
use rembuk_web::world::World;
use std::sync::Arc;
use tower::ServiceExt;

pub struct App {
    pub world: World,
    pub state: AppState,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// What a reader reads: the text without tags, spaces folded.
    pub fn words(&self) -> String {
        let html = self.text();
        let mut words = String::new();
        let mut in_tag = false;
        for c in html.chars() {
            match c {
                '<' => in_tag = true,
                '>' => {
                    in_tag = false;
                    words.push(' ');
                }
                c if !in_tag => words.push(if c == '\u{a0}' { ' ' } else { c }),
                _ => {}
            }
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ").replace("&#38;", "&").replace("&#39;", "'")
    }
}

impl App {
    pub fn new(world: World) -> Self {
        let folder = Some(world.folder().join("mail"));
        let public_url = Some("https://rembuk.example".to_owned());
        let settings = Settings { folder, public_url: public_url.clone(), ..Settings::default() };
        Self::sending(world, settings)
    }

    /// With these ways out for mail and short texts.
    pub fn sending(world: World, settings: Settings) -> Self {
        let blobs = Arc::new(Folder::open(world.folder().join("blobs")).unwrap());
        let outbound = Outbound::new(&settings).unwrap();
        let public_url = Some("https://rembuk.example".to_owned());
        let state = AppState::new(world.store().clone(), public_url, None, true, blobs, outbound);
        Self { world, state }
    }

    /// Jember and Contoh with all their files, on SQLite.
    pub async fn demo() -> Self {
        let world = World::sqlite().await.unwrap();
        rembuk_web::demo::load(world.store()).await.unwrap();
        Self::new(world)
    }

    /// Mails in the order in which they were handed over, with their bodies decoded.
    pub fn mails(&self) -> Vec<String> {
        let Ok(folder) = std::fs::read_dir(self.world.folder().join("mail")) else { return Vec::new() };
        let mut paths: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        let read = |path| decoded(&String::from_utf8(std::fs::read(path).unwrap()).unwrap());
        paths.into_iter().map(read).collect()
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, &[]).await
    }

    pub async fn send(&self, method: Method, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.send_body(method, path, headers, "").await
    }

    pub async fn send_body(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(body.to_owned())).unwrap();
        let response = router::service(self.state.clone()).oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }
}

/// A mail as its reader sees it: folded headers in one line, quoted-printable and base64 bodies as text.
pub fn decoded(mail: &str) -> String {
    let (head, body) = mail.split_once("\r\n\r\n").unwrap();
    let body = if head.contains("quoted-printable") {
        let bytes = body.replace("=\r\n", "");
        let mut out = Vec::new();
        let mut rest = bytes.as_bytes();
        while let Some((first, tail)) = rest.split_first() {
            let code = tail.get(..2).and_then(|code| std::str::from_utf8(code).ok());
            match (first, code.and_then(|code| u8::from_str_radix(code, 16).ok())) {
                (b'=', Some(byte)) => {
                    out.push(byte);
                    rest = &tail[2..];
                }
                _ => {
                    out.push(*first);
                    rest = tail;
                }
            }
        }
        String::from_utf8(out).unwrap()
    } else {
        body.to_owned()
    };
    format!("{}\n\n{}", head.replace("\r\n ", " "), body.replace("\r\n", "\n"))
}
