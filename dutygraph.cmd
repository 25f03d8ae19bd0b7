@echo off
rem Runs dutygraph; in a checkout it builds first what is missing. The twin of the script 'dutygraph' for Windows.
rem DUTYGRAPH_JAVA_HOME names a JDK of your choice, DUTYGRAPH_JAVA_OPTS adds options for it (-Xmx8g).
setlocal EnableDelayedExpansion
chcp 65001 >nul
set "ROOT=%~dp0"
set "JDK="
for %%H in ("%DUTYGRAPH_JAVA_HOME%" "%JAVA_HOME%") do if not defined JDK call :try "%%~H"
if not defined JDK for /d %%H in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*") do if not defined JDK call :try "%%~H"
if not defined JDK for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK call :try "%%~dpJ.."
if not defined JDK (
  echo dutygraph needs a JDK 17 or newer and found none. Install one or name it in DUTYGRAPH_JAVA_HOME. 1>&2
  exit /b 3
)
set "HOMEDIR=%ROOT%"
if exist "%ROOT%pom.xml" (
  set "HOMEDIR=%ROOT%target\"
  if not exist "%ROOT%target\.built" (
    where mvn >nul 2>nul || (
      echo dutygraph needs Maven 3.8.7 or newer to build and found none. 1>&2
      exit /b 3
    )
    echo Building; the first time it downloads packages... 1>&2
    set "JAVA_HOME=!JDK!"
    pushd "%ROOT%"
    call mvn -q -B -P fast package -Dmaven.test.skip=true 1>&2
    if errorlevel 1 (popd & exit /b 3)
    popd
    echo built> "%ROOT%target\.built"
  )
)
for %%J in ("%HOMEDIR%dutygraph-*.jar") do set "JAR=%%~fJ"
set "OPTIONS=-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -XX:+UseParallelGC -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"
if %VERSION% GEQ 22 set "OPTIONS=%OPTIONS% --enable-native-access=ALL-UNNAMED"
if %VERSION% GEQ 24 set "OPTIONS=%OPTIONS% --sun-misc-unsafe-memory-access=allow"
"%JDK%\bin\java" %OPTIONS% %DUTYGRAPH_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:try
if "%~1"=="" exit /b
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==." %%V in ('findstr /b JAVA_VERSION= "%~1\release"') do set "FOUND=%%~V"
set "FOUND=!FOUND:"=!"
if !FOUND! GEQ 17 (
  set "JDK=%~1"
  set "VERSION=!FOUND!"
)
exit /b
