//! Listening, answering, stopping: the public listener, the metrics listener, the watch on the database.
use crate::files::{self, Folder};
use crate::http::client::Peer;
use crate::jobs;
use crate::mail::Outbound;
use crate::router;
use crate::state::AppState;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use rembuk_store::Store;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

/// How long running requests may take to finish after the signal to stop.
const GRACE: Duration = Duration::from_secs(10);

/// What a server needs to know.
pub struct Config {
    pub listen: SocketAddr,
    /// Where metrics are served, apart from the public pages; none means no metrics.
    pub metrics_listen: Option<SocketAddr>,
    pub public_url: Option<String>,
    pub trusted_proxy: Option<IpAddr>,
    /// Off only to measure what a page costs.
    pub page_cache: bool,
    /// Where files of people lie.
    pub blobs: PathBuf,
    pub store: Store,
    pub outbound: Outbound,
}

/// Why a server did not start.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    #[error("{0} is in use by another program: stop it, or give another --listen")]
    PortInUse(SocketAddr),
    #[error("folder for files {0}: {1}")]
    Folder(PathBuf, std::io::Error),
    #[error("cannot listen on {0}: {1}")]
    Listen(SocketAddr, std::io::Error),
}

async fn listen(address: SocketAddr) -> Result<TcpListener, ServeError> {
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => ServeError::PortInUse(address),
        _ => ServeError::Listen(address, error),
    })
}

/// Renders what the metrics listener answers.
pub type Metrics = Arc<dyn Fn() -> String + Send + Sync>;

/// A server that listens but does not answer yet, so that its address can be told first.
pub struct Server {
    listener: TcpListener,
    metrics: Option<(TcpListener, Metrics)>,
    state: AppState,
}

impl Server {
    pub async fn bind(config: Config, metrics: Option<Metrics>) -> Result<Self, ServeError> {
        let listener = listen(config.listen).await?;
        let metrics = match (config.metrics_listen, metrics) {
            (Some(address), Some(render)) => Some((listen(address).await?, render)),
            _ => None,
        };
        let blobs =
            Folder::open(config.blobs.clone()).map_err(|error| ServeError::Folder(config.blobs, error))?;
        let state = AppState::new(
            config.store,
            config.public_url,
            config.trusted_proxy,
            config.page_cache,
            Arc::new(blobs),
            config.outbound,
        );
        Ok(Self { listener, metrics, state })
    }

    pub fn address(&self) -> Option<SocketAddr> {
        self.listener.local_addr().ok()
    }

    /// Answers until `stop` is ready, then lets running requests finish.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let watch = tokio::spawn(self.state.store.clone().watch());
        if let Err(error) = crate::features::imports::interrupt_all(&self.state).await {
            tracing::warn!(%error, "imports that broke off were not marked");
        }
        let sweep = tokio::spawn(files::sweep_daily(self.state.clone()));
        let (stop_jobs, stopped) = tokio::sync::watch::channel(false);
        let mut jobs = tokio::spawn(jobs::runner(self.state.clone(), stopped));
        let metrics = self.metrics.map(|(listener, render)| tokio::spawn(serve_metrics(listener, render)));
        let service = router::service(self.state.clone());
        let graceful = GracefulShutdown::new();
        let mut builder = auto::Builder::new(TokioExecutor::new());
        builder
            .http1()
            .timer(TokioTimer::new())
            .header_read_timeout(Duration::from_secs(30))
            .pipeline_flush(true);
        let mut stop = std::pin::pin!(stop);
        loop {
            let (stream, peer) = tokio::select! {
                accepted = self.listener.accept() => match accepted {
                    Ok(accepted) => accepted,
                    Err(error) => {
                        // Out of file descriptors or the like: wait a moment rather than spin.
                        tracing::warn!(%error, "could not accept a connection");
                        tokio::time::sleep(Duration::from_millis(100)).await;
                        continue;
                    }
                },
                () = &mut stop => break,
            };
            let _ = stream.set_nodelay(true);
            let service = TowerToHyperService::new(Incoming(service.clone(), Peer(peer.ip())));
            let connection = builder.serve_connection(TokioIo::new(stream), service).into_owned();
            let connection = graceful.watch(connection);
            tokio::spawn(async move {
                if let Err(error) = connection.await {
                    tracing::debug!(%error, "connection ended");
                }
            });
        }
        drop(self.listener);
        if tokio::time::timeout(GRACE, graceful.shutdown()).await.is_err() {
            tracing::warn!("some requests did not finish in time");
        }
        let _ = stop_jobs.send(true);
        if tokio::time::timeout(GRACE, &mut jobs).await.is_err() {
            tracing::warn!("a job did not finish in time; its lease ends by itself");
            jobs.abort();
        }
        watch.abort();
        sweep.abort();
        if let Some(metrics) = metrics {
            metrics.abort();
        }
        self.state.store.close().await;
    }
}

/// hyper's incoming body as axum's, with the peer it came from.
#[derive(Clone)]
struct Incoming<S>(S, Peer);

impl<S> tower::Service<http::Request<hyper::body::Incoming>> for Incoming<S>
where
    S: tower::Service<axum::extract::Request>,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;

    fn poll_ready(&mut self, cx: &mut std::task::Context<'_>) -> std::task::Poll<Result<(), S::Error>> {
        self.0.poll_ready(cx)
    }

    fn call(&mut self, request: http::Request<hyper::body::Incoming>) -> S::Future {
        let mut request = request.map(axum::body::Body::new);
        request.extensions_mut().insert(self.1);
        self.0.call(request)
    }
}

async fn serve_metrics(listener: TcpListener, render: Metrics) {
    let app = axum::Router::new().route(
        "/metrics",
        axum::routing::get(move || {
            let render = render.clone();
            async move { render() }
        }),
    );
    if let Err(error) = axum::serve(listener, app).await {
        tracing::warn!(%error, "the metrics listener ended");
    }
}
