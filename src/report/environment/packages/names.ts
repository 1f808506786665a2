/** Which words before a version are names of packages. */

/** Packages so common in reports that "numpy 1.26" needs no more context. */
const WELL_KNOWN = new Set(
  `aiohttp airflow ansible asyncio attrs beautifulsoup4 black boto3 botocore celery certifi cffi click
  conda cryptography cython dask distributed django fastapi flask gevent grpcio gunicorn h5py httpx
  huggingface-hub ipykernel ipython isort jax jinja2 jupyter jupyterlab keras kivy langchain lxml
  markupsafe matplotlib mypy nltk notebook numba numpy openai opencv-python opencv-contrib-python
  opencv-python-headless pandas paramiko pillow pip pipenv playwright plotly poetry polars protobuf
  psutil psycopg2 psycopg2-binary py4j pyarrow pydantic pyinstaller pylint pymongo pyopenssl pyproject
  pyqt5 pyqt6 pyside2 pyside6 pyspark pytest pytorch pyyaml redis requests rich ruff scikit-image
  scikit-learn scipy seaborn selenium setuptools shapely sphinx spacy sqlalchemy starlette statsmodels
  streamlit tensorflow tokenizers torch torchaudio torchvision tornado tox tqdm transformers twisted
  typer ujson urllib3 uvicorn uvloop uwsgi virtualenv websockets werkzeug wheel xarray zarr
  anyio bokeh cartopy catboost charset-normalizer cupy cvxpy  diffusers docutils eventlet
  fiona fsspec gensim geopandas greenlet gspread h11 hdbscan holoviews httpcore hvplot 
  importlib-metadata joblib jsonschema jupyter-client jupyter-server kubernetes lightgbm librosa
  llama-cpp-python llvmlite marshmallow mistune moviepy mpi4py msgpack nbconvert nbformat netcdf4
  networkx onnx onnxruntime opentelemetry-api optuna orjson peft pip-tools pluggy
  pre-commit psycopg pybind11 pycurl pydantic-core pydantic-settings pygments
  pyjwt pymupdf pynacl pyproj pytest-asyncio pytest-xdist python-dateutil pytorch-lightning
  pyvista pywin32 pyzmq rasterio reportlab rpy2 s3fs scikit-build
  sentence-transformers sentencepiece setuptools-scm sqlglot sqlmodel sympy tensorboard timm 
  traitlets trio typing-extensions ultralytics vllm vtk weasyprint wrapt xformers xgboost zeroconf
  aiobotocore aiosignal alembic altair amqp apispec astroid astropy asttokens asyncpg awscli
  bitsandbytes cftime chardet chromadb cibuildwheel databricks-sdk datashader debugpy
  djangorestframework environs flake8 flask-login flask-sqlalchemy flit-core folium frozenlist gitdb
  gitpython google-api-core google-auth googleapis-common-protos grpcio-status grpcio-tools h5netcdf
  hatchling httptools idna imageio importlib-resources ipywidgets itsdangerous jedi jupyter-core
  jupyter-events jupytext kombu langchain-community langchain-core langchain-openai langgraph
  langsmith litellm llama-index lmfit meson-python mistralai moto multidict mysqlclient myst-parser
  nbclient nbsphinx numcodecs numexpr oauthlib opentelemetry-sdk pexpect pinecone-client pkginfo
  poetry-core pooch prompt-toolkit propcache pure-eval pyasn1 pycodestyle pycparser
  pydata-sphinx-theme pyerfa pyflakes pymysql pynndescent pyparsing pysam pytest-cov pytest-django
  pytest-httpx pytest-mock pytest-rerunfailures pytest-timeout readme-renderer requests-toolbelt
  resampy respx rfc3986 rpds-py rtree s3transfer sacrebleu safetensors scikit-build-core sentry-sdk
  smmap soundfile sphinx-autodoc-typehints sphinx-rtd-theme sqlalchemy-utils sqlparse stack-data
  tifffile tiktoken torchmetrics trl umap-learn webargs wtforms xarray-datatree yarl zipp
  zope-interface`.split(/\s+/),
)

/** Words that stand before versions of something that is no package, or of nothing. */
const NO_NAMES = new Set(
  `a about above accuracy across after all alma almost alpha alpine also an and android another
    any api app application approximately apt arch archlinux are around at average be because
    before below beta between both branch brew browser build builds but by byteorder ca can
    catalina cc centos changelog chapter chart chrome chromium circa clang commit compiler
    conda-forge could cpu cpython cuda cudnn current currently d darwin database date days
    debian default deprecation desktop dev did disk dns do docker docs documentation does done
    downgrade downgraded downgrades downgrading driver during e each earlier edge edition either
    equation error estimator even event every example exit expected f factor fail failed failing
    fails false fedora fig figure file files final firefox first flatpak for found from g gb gcc
    gentoo get gets gib git glibc gnome going got gpu h had has have he height her here him his
    host hours how http https i if ignoring image in inf install installed installing into ios
    ip ipad iphone ipv4 is issue it its j java just k kb kde kernel kernel-version l labelled
    last later latest lc-all least length level libraries library like line linux localhost loss
    m mac macos major manjaro max may mb me mean memory mib might milliseconds min minor mint
    minutes mode module mojave monterey ms msc msvc must my n nan nearly need needed needs new
    newer newest nightly nixos no node node-js nodejs none not now npm null number o of offered ok old
    older on only onto openjdk openssl opensuse or originally os os-release osx other our over p
    package packages page paragraph part patch pep per percent phase pin pinned pinning point
    port postgresql pr previously processor project protocol proxy py pypi pypy python
    python-bits python2 python3 q r ram raspbian rate ratio readme redhat release released
    releases repository require required requires rev revision rhel rocky roughly ruby run
    running runs runtime rustc s safari said same sampling say says scale score sdk sec second seconds
    section see seems seen sequoia server shape she ships should show shows sierra since size
    snap so some sonoma speed ssl stable step still such support supported supporting supports
    system t table tag tags tb test tested testing than that the their them then there they this
    threshold through time times tls to today tool total tried true try trying type u ubuntu
    under until up update updated updating upgrade upgraded upgrading upto us use used uses
    using v value ventura ver version versions via w was we weight were what wheel-version when
    whenever where which while who why width will win windows with within without worked working
    works would x xcode y year yes yesterday yosemite you your z`.split(/\s+/),
)

/** True for a name that is enough by itself, with any dotted number behind it. */
export function isWellKnown(normalisedName: string): boolean {
  return WELL_KNOWN.has(normalisedName)
}

/** False for words such as "since" or "section", and for what other readers take. */
export function canBeName(normalisedName: string): boolean {
  return !NO_NAMES.has(normalisedName) && !/^python\d/.test(normalisedName)
}
