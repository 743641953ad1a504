//! Forms with files, as browsers send them.
use crate::app::{Answer, App};
use crate::person::{Person, hidden};
use axum::body::Body;
use axum::extract::Request;
use http::Method;
use http_body_util::BodyExt;
use rembuk_web::router;
use tower::ServiceExt;

const BOUNDARY: &str = "----batas7MA4YWxk";

/// A body of fields and files.
pub fn body(fields: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        let head =
            format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend(head.as_bytes());
    }
    for (field, name, bytes) in files {
        let head = format!(
            "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             content-type: application/octet-stream\r\n\r\n"
        );
        body.extend(head.as_bytes());
        body.extend(*bytes);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").as_bytes());
    body
}

pub async fn send(app: &App, path: &str, cookie: &str, body: Vec<u8>) -> Answer {
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let request = Request::builder()
        .method(Method::POST)
        .uri(path)
        .header("cookie", cookie)
        .header("sec-fetch-site", "same-origin")
        .header("content-type", kind)
        .header("content-length", body.len())
        .body(Body::from(body))
        .unwrap();
    let response = router::service(app.state.clone()).oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes().to_vec();
    Answer { status: parts.status, headers: parts.headers, bytes }
}

/// The address that the form with files of this page is sent to.
pub fn action(html: &str) -> String {
    let form = html.split("<form ").find(|form| form.contains("multipart/form-data")).unwrap();
    let from = form.find("action=\"").unwrap() + 8;
    form[from..from + form[from..].find('"').unwrap()].replace("&#38;", "&")
}

impl Person<'_> {
    /// Fills in the form with files of a page.
    pub async fn hand_in(
        &self,
        page: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Answer {
        let html = self.get(page).await.text();
        let action = action(&html);
        let hidden = hidden(&html, &action);
        let mut all: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (&**name, &**value)).collect();
        all.extend_from_slice(fields);
        let answer = send(self.app, &action, &self.cookie(), body(&all, files)).await;
        self.remember(&answer);
        answer
    }

    /// Presses the one button of a page whose form goes to an address that ends so.
    pub async fn press(&self, page: &str, end: &str) -> Answer {
        let html = self.get(page).await.text();
        let action = html
            .split("action=\"")
            .skip(1)
            .map(|rest| &rest[..rest.find('"').unwrap()])
            .find(|action| action.ends_with(end))
            .unwrap_or_else(|| panic!("no button {end} on {page}"))
            .to_owned();
        self.fill(page, &action, &[]).await
    }
}
