//! Who sent a request: the peer, or what a trusted proxy says of it.
use http::HeaderMap;
use std::net::IpAddr;

/// The client's address. `x-forwarded-for` is believed only from the trusted proxy, and only its last step.
pub fn address(peer: IpAddr, headers: &HeaderMap, trusted_proxy: Option<IpAddr>) -> IpAddr {
    if trusted_proxy != Some(peer) {
        return peer;
    }
    headers
        .get("x-forwarded-for")
        .and_then(|value| value.to_str().ok())
        .and_then(|text| text.rsplit(',').next())
        .and_then(|last| last.trim().parse().ok())
        .unwrap_or(peer)
}

/// The peer a request came from, as the listener saw it.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub IpAddr);

/// The host a reader typed: `x-forwarded-host` where the trusted proxy says so, else `host`.
pub fn host(peer: Option<Peer>, headers: &HeaderMap, trusted_proxy: Option<IpAddr>) -> Option<&str> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let is_trusted = trusted_proxy.is_some() && peer.map(|peer| peer.0) == trusted_proxy;
    text("x-forwarded-host").filter(|_| is_trusted).or_else(|| text("host"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    #[test]
    fn a_forwarded_address_is_believed_only_from_the_trusted_proxy() {
        let proxy = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let other = IpAddr::V4(Ipv4Addr::new(10, 0, 0, 9));
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", http::HeaderValue::from_static("1.2.3.4, 5.6.7.8"));
        assert_eq!(address(proxy, &headers, Some(proxy)), IpAddr::V4(Ipv4Addr::new(5, 6, 7, 8)));
        assert_eq!(address(other, &headers, Some(proxy)), other);
        assert_eq!(address(proxy, &headers, None), proxy);
    }

    #[test]
    fn a_forwarded_host_is_believed_only_from_the_trusted_proxy() {
        let proxy = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let mut headers = HeaderMap::new();
        headers.insert("host", http::HeaderValue::from_static("127.0.0.1:8080"));
        headers.insert("x-forwarded-host", http::HeaderValue::from_static("sdgs.example.go.id"));
        assert_eq!(host(Some(Peer(proxy)), &headers, Some(proxy)), Some("sdgs.example.go.id"));
        assert_eq!(host(Some(Peer(proxy)), &headers, None), Some("127.0.0.1:8080"));
        assert_eq!(host(None, &headers, Some(proxy)), Some("127.0.0.1:8080"));
    }
}
